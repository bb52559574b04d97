/** The pages of those who owe. */
@NullMarked
package org.orrery.console.debtors;

import org.jspecify.annotations.NullMarked;
