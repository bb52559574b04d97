package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.dunning.DebtorRun;
import org.orrery.dunning.DebtorRunResult;
import org.orrery.overlimit.OverlimitRun;
import org.orrery.overlimit.OverlimitRunResult;
import org.orrery.purge.PurgeRun;

/**
 * What is done about debtors, trials, use over limits and accounts that are gone for good, after
 * everything of the day is charged and collected.
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
  @Inject PurgeRun purges;

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
      purge(day);
    }
  }

  /** After debtors, so that nobody is written to who has just been suspended. */
  private void workOverlimits(RunDay day, RunTally tally) {
    OverlimitRunResult result = overlimits.work(day.seller(), day.on(), tally::hasGivenUp);
    if (!result.isNothing()) {
      LOG.info(() -> "seller " + day.seller() + " on " + day.on() + ": " + result);
    }
  }

  /** A failure does not stop the run: what is due is found again on the next day. */
  private void purge(RunDay day) {
    try {
      long purged = purges.work(day.seller(), day.on());
      if (purged > 0) {
        LOG.info(() -> "seller " + day.seller() + " on " + day.on() + ": " + purged + " purged");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "seller " + day.seller() + ": purge broke off");
    }
  }
}
