package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Locks many accounts at once, by one statement; nothing of JPA grows with their number. */
@ApplicationScoped
class AccountClaims {

  @Inject Database database;

  /** Locks the accounts that are free and not deleted until the transaction ends. */
  List<AccountView> lockFree(Collection<AccountId> ids) {
    return database.query(
        """
        select * from account where id = any(?) and state <> 'DELETED'
        order by id for no key update skip locked""",
        AccountClaims::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }

  /** Reads the accounts that are not deleted, and locks none. */
  List<AccountView> read(Collection<AccountId> ids) {
    return database.query(
        "select * from account where id = any(?) and state <> 'DELETED' order by id",
        AccountClaims::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }

  private static AccountView read(ResultSet row) throws SQLException {
    return new AccountView(
        new AccountId(row.getLong("id")),
        new CustomerId(row.getLong("customer_id")),
        new SellerId(row.getLong("seller_id")),
        Currency.getInstance(row.getString("currency")),
        AccountState.valueOf(row.getString("state")),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getObject("created_on", LocalDate.class),
        PaymentMethod.ofWireName(row.getString("payment_type")).orElseThrow());
  }
}
