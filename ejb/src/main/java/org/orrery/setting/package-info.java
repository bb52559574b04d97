/** What an operator changes while the product runs: declared once, read by all. */
@NullMarked
package org.orrery.setting;

import org.jspecify.annotations.NullMarked;
