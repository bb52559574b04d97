package org.orrery.dunning;

import org.orrery.dunning.Debtors.Outcome;

/** Counts what one phase did. Used by one thread. */
final class DebtorTally {

  private long listed;
  private long suspended;
  private long deleted;
  private long cleared;
  private long failed;

  void add(DebtorStep step, Outcome outcome) {
    if (outcome != Outcome.DONE) {
      return;
    }
    for (DunningAct act : step.acts()) {
      listed += act == DunningAct.LIST ? 1 : 0;
      suspended += act.suspends() ? 1 : 0;
      deleted += act == DunningAct.DELETE ? 1 : 0;
      cleared += act == DunningAct.CLEAR || act == DunningAct.RESUME_WITH_RESELLER ? 1 : 0;
    }
  }

  void addFailed() {
    failed++;
  }

  long failed() {
    return failed;
  }

  DebtorRunResult result(long deferred) {
    return new DebtorRunResult(listed, suspended, deleted, cleared, failed, deferred, false);
  }
}
