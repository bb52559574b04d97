package org.orrery.dunning;

import org.orrery.shared.AccountSteps;

/** Counts what one phase did. Used by one thread. */
final class DebtorTally {

  private long listed;
  private long suspended;
  private long deleted;
  private long cleared;

  void add(DebtorStep step) {
    for (DunningAct act : step.acts()) {
      listed += act == DunningAct.LIST ? 1 : 0;
      suspended += act.suspends() ? 1 : 0;
      deleted += act == DunningAct.DELETE ? 1 : 0;
      cleared += act == DunningAct.CLEAR || act == DunningAct.RESUME_WITH_RESELLER ? 1 : 0;
    }
  }

  DebtorRunResult result(AccountSteps.Left left) {
    return new DebtorRunResult(
        listed, suspended, deleted, cleared, left.failed(), left.deferred(), false);
  }
}
