/** Percentages off the fees of accounts, and the codes by which they are got. */
@NullMarked
package org.orrery.console.promotions;

import org.jspecify.annotations.NullMarked;
