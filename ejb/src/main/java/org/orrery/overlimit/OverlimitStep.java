package org.orrery.overlimit;

import java.time.LocalDate;
import java.util.Map;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;
import org.orrery.shared.AccountSteps;
import org.orrery.shared.SellerId;

/**
 * What is to be done about one account on one day, all in one transaction.
 *
 * @param on the business date
 * @param acts by resource, not empty
 */
public record OverlimitStep(
    AccountId account, SellerId seller, LocalDate on, Map<PlanResource, OverlimitAct> acts)
    implements AccountSteps.Step {

  public OverlimitStep {
    acts = Map.copyOf(acts);
  }

  boolean suspends() {
    return acts.containsValue(OverlimitAct.SUSPEND);
  }

  /** A warning for each resource, and one letter for a suspension. */
  long mails() {
    long warnings = acts.values().stream().filter(act -> act == OverlimitAct.WARN).count();
    return warnings + (suspends() ? 1 : 0);
  }
}
