package org.orrery.dunning;

import java.util.ArrayList;
import java.util.List;
import org.orrery.dunning.Debtors.Outcome;
import org.orrery.shared.AccountId;

/** Counts what one phase did. Used by one thread. */
final class DebtorTally {

  private long listed;
  private long suspended;
  private long deleted;
  private long cleared;
  private final List<AccountId> failed = new ArrayList<>();

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

  void addFailed(AccountId account) {
    failed.add(account);
  }

  int failed() {
    return failed.size();
  }

  DebtorRunResult result(List<AccountId> deferred) {
    return new DebtorRunResult(listed, suspended, deleted, cleared, failed, deferred, false);
  }
}
