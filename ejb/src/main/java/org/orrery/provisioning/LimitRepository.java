package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Reads and stores how much of one resource an account may use. */
@ApplicationScoped
class LimitRepository {

  @Inject Database database;

  /** The limit, in the resource's unit; zero where none is set. */
  BigDecimal find(AccountId account, Resource resource) {
    return database
        .find(
            "select amount from resource_limit where account_id = ? and resource = ?",
            row -> row.getBigDecimal(1),
            account.value(),
            resource.name())
        .orElse(BigDecimal.ZERO);
  }

  /** Sets what was not set, or changes it. */
  void set(AccountId account, Resource resource, BigDecimal amount) {
    database.update(
        """
        insert into resource_limit (account_id, resource, amount) values (?, ?, ?)
        on conflict (account_id, resource) do update set amount = excluded.amount""",
        account.value(),
        resource.name(),
        amount);
  }
}
