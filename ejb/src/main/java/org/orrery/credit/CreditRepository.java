package org.orrery.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.platform.Database;
import org.orrery.shared.Money;

/** Stores credits. Callers hold the account's row. */
@ApplicationScoped
class CreditRepository {

  @Inject Database database;

  boolean exists(Credit credit) {
    return database.number(
            """
            select count(*) from credit
            where account_id = ? and external_id = ? and description = ?""",
            credit.account().value(),
            credit.externalId(),
            credit.description())
        > 0;
  }

  long add(Credit credit, Money amount, LocalDate day, long entryId, String createdBy) {
    long id = database.next("credit_id", 1).get(0);
    database.update(
        """
        insert into credit (account_id, id, business_date, amount, currency, description, text,
          external_id, entry_id, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        credit.account().value(),
        id,
        day,
        amount.amount(),
        amount.currency().getCurrencyCode(),
        credit.description(),
        credit.text(),
        credit.externalId(),
        entryId,
        createdBy);
    return id;
  }
}
