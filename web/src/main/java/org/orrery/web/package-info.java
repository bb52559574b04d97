/** What every door shares: health, and who may knock at all. */
@NullMarked
package org.orrery.web;

import org.jspecify.annotations.NullMarked;
