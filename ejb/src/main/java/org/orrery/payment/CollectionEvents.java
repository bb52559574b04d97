package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.orrery.ledger.DebtWatch;
import org.orrery.shared.AccountId;
import org.orrery.vault.CardActivated;

/** What happens elsewhere and changes which card is to be charged, and for what. */
@ApplicationScoped
class CollectionEvents implements DebtWatch {

  @Inject CollectionRepository collections;
  @Inject Clock clock;

  /** A new card is charged for what the old one was not. */
  void lookAgain(@Observes CardActivated activated) {
    collections.lookAgain(activated.customer(), clock.instant());
  }

  /** A debt that is paid, however it was, is not tried again; the next one begins afresh. */
  @Override
  public void paid(Collection<AccountId> accounts) {
    collections.forgetDebts(accounts);
  }
}
