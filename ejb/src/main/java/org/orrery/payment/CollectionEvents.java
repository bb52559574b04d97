package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.orrery.vault.CardActivated;

/** A new card is charged for what the old one was not. */
@ApplicationScoped
class NewCards {

  @Inject CollectionRepository collections;
  @Inject Clock clock;

  void lookAgain(@Observes CardActivated activated) {
    collections.lookAgain(activated.customer(), clock.instant());
  }
}
