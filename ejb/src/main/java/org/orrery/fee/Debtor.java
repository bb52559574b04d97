package org.orrery.fee;

import org.orrery.shared.Money;

/**
 * Whether an account may buy, by its balance and credit limit.
 *
 * <p>A card pays by itself, so that its limit stops nothing. Who pays otherwise, or with a bad
 * card, may let the balance go down to the limit and not below. Fees that come by the calendar ask
 * nobody. Source: API reference, section 6.3.
 *
 * @param balance negative = the customer owes
 * @param limit zero or positive
 * @param paysByCard whether a good card stands behind the account
 */
record Debtor(Money balance, Money limit, boolean paysByCard) {

  /** Whether it may buy nothing, not even what is free. */
  boolean mayBuyNothing() {
    return !paysByCard && exceeds(balance);
  }

  /** Whether a purchase that leaves {@code balanceAfter} is beyond its means. */
  boolean cannotAfford(Money balanceAfter) {
    return !paysByCard && exceeds(balanceAfter);
  }

  private boolean exceeds(Money some) {
    return some.plus(limit).amount().signum() < 0;
  }
}
