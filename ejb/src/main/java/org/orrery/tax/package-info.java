/** Taxes: which apply to an account, and what they come to. */
@NullMarked
package org.orrery.tax;

import org.jspecify.annotations.NullMarked;
