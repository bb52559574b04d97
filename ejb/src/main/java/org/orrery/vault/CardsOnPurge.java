package org.orrery.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountPurged;

/** Forgets the cards of a customer of whom no account is left, holders included. */
@ApplicationScoped
class CardsOnPurge {

  @Inject CardRepository cards;

  void onPurged(@Observes AccountPurged purged) {
    if (purged.isLast()) {
      cards.eraseAll(purged.customer());
    }
  }
}
