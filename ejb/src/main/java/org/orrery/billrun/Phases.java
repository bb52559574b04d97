package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a run does with each business date, and in which order. */
@ApplicationScoped
class Phases {

  @Inject DayRun charging;
  @Inject InvoicePhase invoices;
  @Inject CardPhase cards;
  @Inject AccountPhase accounts;

  List<Phase> inOrder() {
    return List.of(charging, invoices, cards, accounts);
  }
}
