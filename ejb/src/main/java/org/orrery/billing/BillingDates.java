package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.orrery.platform.BookedDates;
import org.orrery.platform.Database;

/** Keeps the business date from moving behind schedules, billing periods and suspensions. */
@ApplicationScoped
class BillingDates implements BookedDates {

  @Inject Database database;

  @Override
  public Optional<LocalDate> lastBookedOn() {
    return database
        .query(
            """
            select greatest((select max(set_on) from debit_schedule),
              (select max(opens_on) from billing_period),
              (select max(greatest(paused_on, resumed_on)) from billing_pause),
              (select max(business_date) from charge))""",
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .get(0);
  }
}
