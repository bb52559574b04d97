package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.invoice.InvoiceNumbers;

/** Numbers the invoices of a business date when all of them are made, so that they are in order. */
@ApplicationScoped
class NumberPhase implements Phase {

  @Inject InvoiceNumbers numbers;

  @Override
  public void run(RunDay day, RunTally tally) {
    numbers.assign(day.seller());
  }
}
