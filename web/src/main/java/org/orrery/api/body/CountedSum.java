package org.orrery.api.body;

import org.orrery.overview.Sum;

/** How many there are in one currency, and what they come to. */
public record CountedSum(long number, Amount amount) {
  /** Shows it. */
  public static CountedSum of(Sum sum) {
    return new CountedSum(sum.number(), Amount.of(sum.amount()));
  }
}
