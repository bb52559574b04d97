package org.orrery.ledger;

import java.time.LocalDate;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** The business dates of the test database, which a test moves. */
public final class MovedDates extends BusinessDates {

  private final Database database;

  public MovedDates(Database database) {
    this.database = database;
  }

  /** Sets a seller's business date. */
  public void move(SellerId seller, LocalDate day) {
    database.update(
        "update business_clock set open_on = ?, billed_through = least(billed_through, ?)"
            + " where seller_id = ?",
        day,
        day,
        seller.value());
  }

  @Override
  public LocalDate openOn(SellerId seller) {
    return database
        .find(
            "select open_on from business_clock where seller_id = ?",
            row -> row.getObject(1, LocalDate.class),
            seller.value())
        .orElseThrow();
  }
}
