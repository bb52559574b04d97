package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.letter.NoCharges;
import org.orrery.payment.CardCollection;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;

/**
 * Has the cards charged that are due after the day's charges, and tells whose card was not.
 *
 * <p>A failure does not stop the run: the timer of payments looks for the same cards each minute.
 * For the same reason a day that is complete is looked at again only where that timer does nothing.
 */
@ApplicationScoped
class CardPhase implements Phase {

  private static final Logger LOG = Logger.getLogger(CardPhase.class.getName());

  @Inject CardCollection cards;
  @Inject NoCharges noCharges;
  @Inject BusinessDates dates;

  @Override
  public void run(RunDay day, RunTally tally) {
    if (day.isLate() && !dates.testClock()) {
      return;
    }
    try {
      cards.collect(day.seller(), day.on());
      if (!day.isLate()) {
        tellIdle(day);
      }
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, e, () -> "seller " + day.seller() + ": cards are not all looked at yet");
    }
  }

  /** Whose card was not to be charged is known only when all cards have been looked at. */
  private void tellIdle(RunDay day) {
    Optional<AccountId> last = noCharges.tell(day.seller(), day.on(), 0);
    while (last.isPresent()) { // Ends: ids grow.
      last = noCharges.tell(day.seller(), day.on(), last.get().value());
    }
  }
}
