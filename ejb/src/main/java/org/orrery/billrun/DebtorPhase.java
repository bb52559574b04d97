package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.orrery.dunning.DebtorRun;
import org.orrery.dunning.DebtorRunResult;

/**
 * What is done about debtors and trials, after everything of the day is charged and collected.
 *
 * <p>An account that fails here, or is busy, is charged all the same: it is not given up on.
 *
 * <p>Days are worked once each. At every other wake only those are let go who have paid since.
 */
@ApplicationScoped
class DebtorPhase implements Phase {

  private static final Logger LOG = Logger.getLogger(DebtorPhase.class.getName());

  @Inject DebtorRun debtors;

  @Override
  public void run(RunDay day, RunTally tally) {
    DebtorRunResult result =
        day.isLate()
            ? debtors.workCleared(day.seller(), day.on(), tally::hasGivenUp)
            : debtors.work(day.seller(), day.on(), tally::hasGivenUp);
    if (!result.isNothing()) {
      LOG.info(() -> "seller " + day.seller() + " on " + day.on() + ": " + result);
    }
  }
}
