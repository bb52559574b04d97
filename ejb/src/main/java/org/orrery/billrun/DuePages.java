package org.orrery.billrun;

import java.util.ArrayList;
import java.util.List;
import org.orrery.due.DueAccounts;
import org.orrery.due.DuePage;
import org.orrery.shared.AccountId;

/**
 * One pass through what is due on a day, shared by the workers of a node: each page goes to one.
 */
final class DuePages {

  private final DueAccounts due;
  private final DueAccounts.Question question;
  private final int accountsMax;
  private DuePage.Place place = DuePage.Place.START;
  private boolean finished;

  DuePages(DueAccounts due, DueAccounts.Question question, int accountsMax) {
    this.due = due;
    this.question = question;
    this.accountsMax = accountsMax;
  }

  /** The next accounts; none = there are no more. */
  synchronized List<AccountId> next() {
    if (finished) {
      return List.of();
    }
    DuePage page = due.after(place, question, accountsMax);
    place = page.end();
    finished = page.accounts().isEmpty();
    return new ArrayList<>(page.accounts());
  }

  /** Gives out nothing more. */
  synchronized void stop() {
    finished = true;
  }
}
