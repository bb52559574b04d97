package org.orrery.rating;

import org.orrery.shared.Money;

/** What the promotions of an account take off its fees. */
@FunctionalInterface
public interface Reduction {

  /** Nothing is taken off. */
  Reduction NONE = Price::of;

  /** The price that is left of a full one. */
  Price on(Money full);
}
