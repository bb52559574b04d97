/** Promotions: percentages off an account's fees, by a code at signup or given by hand. */
@NullMarked
package org.orrery.promotion;

import org.jspecify.annotations.NullMarked;
