package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.orrery.dunning.DebtorRun;
import org.orrery.dunning.DebtorRunResult;
import org.orrery.overlimit.OverlimitRun;
import org.orrery.overlimit.OverlimitRunResult;

/**
 * What is done about debtors, trials and use over limits, after everything of the day is charged
 * and collected.
 *
 * <p>An account that fails here, or is busy, is charged all the same: it is not given up on.
 *
 * <p>Days are worked once each. At every other wake only those are let go who have paid since.
 */
@ApplicationScoped
class AccountPhase implements Phase {

  private static final Logger LOG = Logger.getLogger(AccountPhase.class.getName());

  @Inject DebtorRun debtors;
  @Inject OverlimitRun overlimits;

  @Override
  public void run(RunDay day, RunTally tally) {
    DebtorRunResult result =
        day.isLate()
            ? debtors.workCleared(day.seller(), day.on(), tally::hasGivenUp)
            : debtors.work(day.seller(), day.on(), tally::hasGivenUp);
    if (!result.isNothing()) {
      LOG.info(() -> "seller " + day.seller() + " on " + day.on() + ": " + result);
    }
    if (!day.isLate() && !result.stopped()) {
      workOverlimits(day, tally);
    }
  }

  /** After debtors, so that nobody is written to who has just been suspended. */
  private void workOverlimits(RunDay day, RunTally tally) {
    OverlimitRunResult result = overlimits.work(day.seller(), day.on(), tally::hasGivenUp);
    if (!result.isNothing()) {
      LOG.info(() -> "seller " + day.seller() + " on " + day.on() + ": " + result);
    }
  }
}
