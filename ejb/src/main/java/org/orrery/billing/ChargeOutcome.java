package org.orrery.billing;

import java.util.List;
import org.orrery.shared.AccountId;

/**
 * What came of charging a chunk of accounts.
 *
 * @param held accounts that were put on hold
 * @param busy accounts that somebody else has: nothing was done
 */
public record ChargeOutcome(long charged, long skipped, int held, List<AccountId> busy) {

  /** Copies the list. */
  public ChargeOutcome {
    busy = List.copyOf(busy);
  }

  static ChargeOutcome of(List<ChargePlan> plans, List<AccountId> busy) {
    return new ChargeOutcome(
        plans.stream().mapToLong(ChargePlan::chargedCount).sum(),
        plans.stream().mapToLong(ChargePlan::skippedCount).sum(),
        (int) plans.stream().filter(ChargePlan::exceeded).count(),
        busy);
  }
}
