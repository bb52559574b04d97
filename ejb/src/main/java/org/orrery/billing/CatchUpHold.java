package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.orrery.brake.BillingHolds;

/** Puts an account on hold for a person when more is due than may be caught up at once. */
@ApplicationScoped
class CatchUpHold {

  private static final Logger LOG = Logger.getLogger(CatchUpHold.class.getName());
  private static final String REASON =
      "more than " + ChargePlanner.CATCH_UP_MAX + " charges of one schedule were due at once";

  @Inject BillingHolds holds;

  void holdIfExceeded(ChargePlan plan) {
    if (plan.exceeded()) {
      holds.holdAccount(plan.account().id(), REASON, "bill run");
      LOG.warning(() -> "account " + plan.account().id() + " is held: " + REASON);
    }
  }
}
