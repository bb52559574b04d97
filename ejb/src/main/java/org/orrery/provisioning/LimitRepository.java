package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Reads and stores how much of one resource an account may use. */
@ApplicationScoped
class LimitRepository {

  @Inject Database database;

  /**
   * An account that is not deleted, and a limit of it.
   *
   * @param amount in the resource's unit; zero where none is set
   */
  record AccountLimit(AccountView account, BigDecimal amount) {}

  /** Reads both in one statement; nothing if there is no such account. */
  Optional<AccountLimit> find(AccountId account, Resource resource) {
    return database.find(
        """
        select a.id, a.customer_id, a.seller_id, a.currency, a.state, a.plan_id, a.plan_period_id,
               a.created_on, a.payment_type, coalesce(l.amount, 0) as amount
        from account a left join resource_limit l on l.account_id = a.id and l.resource = ?
        where a.id = ? and a.state <> 'DELETED'""",
        row -> new AccountLimit(AccountView.read(row), row.getBigDecimal("amount")),
        resource.name(),
        account.value());
  }

  /** Sets what was not set, or changes it. */
  void set(AccountId account, Resource resource, BigDecimal amount) {
    set(account, Map.of(resource, amount));
  }

  /** The same for several limits, by one statement. */
  void set(AccountId account, Map<Resource, BigDecimal> amounts) {
    List<Resource> resources = amounts.keySet().stream().sorted().toList();
    database.update(
        """
        insert into resource_limit (account_id, resource, amount)
        select ?, given.* from unnest(?::text[], ?::numeric[]) as given
        on conflict (account_id, resource) do update set amount = excluded.amount""",
        account.value(),
        new SqlArray("text", resources.stream().map(Resource::name).toList()),
        new SqlArray("numeric", resources.stream().map(amounts::get).toList()));
  }
}
