package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Writes down every suspension and who ended it, in the transaction of the step. */
@ApplicationScoped
class SuspensionHistory {

  @Inject Database database;

  void begin(AccountId account, SuspendedBy by, String reason, LocalDate on) {
    database.update(
        """
        insert into account_suspension (account_id, suspended_by, suspended_on, reason)
        values (?, ?, ?, ?)""",
        account.value(),
        by.name(),
        on,
        reason);
  }

  void end(AccountId account, SuspendedBy by, LocalDate on) {
    database.update(
        """
        update account_suspension set resumed_by = ?, resumed_on = ?
        where account_id = ? and resumed_on is null""",
        by.name(),
        on,
        account.value());
  }
}
