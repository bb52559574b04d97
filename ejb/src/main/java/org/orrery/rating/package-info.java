/** What a charge comes to: rates, the share of them that is charged, discounts and taxes. */
@NullMarked
package org.orrery.rating;

import org.jspecify.annotations.NullMarked;
