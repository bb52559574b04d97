package org.orrery.billing;

/**
 * What came of charging one account.
 *
 * @param busy whether somebody else has the account: nothing was done
 * @param held whether the account was put on hold
 */
public record ChargeOutcome(int charged, int skipped, boolean busy, boolean held) {

  static final ChargeOutcome BUSY = new ChargeOutcome(0, 0, true, false);
  static final ChargeOutcome NOTHING = new ChargeOutcome(0, 0, false, false);

  static ChargeOutcome of(ChargePlan plan) {
    return new ChargeOutcome(plan.chargedCount(), plan.skippedCount(), false, plan.exceeded());
  }
}
