package org.orrery.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountOpened;

/** Opens an account's book with the account, before any other feature could post to it. */
@ApplicationScoped
class BookOpening {

  /** Before the observers of other features, which have the default priority. */
  private static final int FIRST = 100;

  @Inject JournalRepository journal;

  void open(@Observes @Priority(FIRST) AccountOpened opened) {
    var account = opened.account();
    journal.open(account.id(), account.seller(), account.currency());
  }
}
