package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.orrery.platform.BookedDates;

/** Keeps the business date from moving behind the last entry. */
@ApplicationScoped
class JournalDates implements BookedDates {

  @Inject JournalRepository journal;

  @Override
  public Optional<LocalDate> lastBookedOn() {
    return journal.lastBusinessDate();
  }
}
