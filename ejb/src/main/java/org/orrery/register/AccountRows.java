package org.orrery.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.platform.SqlArray;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** Accounts as lists and searches read them. */
final class AccountRows {

  static final String SELECT =
      """
      select a.id, coalesce(c.login, '') as login, a.seller_id, a.state, a.plan_id,
        a.plan_period_id, a.currency, coalesce(b.balance, 0) as balance, a.payment_type,
        a.description, a.created_on,
        case when a.state = 'SUSPENDED' then a.suspended_on end as suspended_on, a.deleted_on
      from account a
      left join credential c on c.customer_id = a.customer_id
      left join account_book b on b.account_id = a.id""";

  private AccountRows() {}

  /** The accounts that the caller's API token is for. */
  static SqlArray ofToken(Caller caller) {
    return SqlArray.ofLongs(caller.grant().accounts().stream().map(AccountId::value).toList());
  }

  static AccountItem read(ResultSet row) throws SQLException {
    return new AccountItem(
        row.getLong("id"),
        row.getString("login"),
        row.getLong("seller_id"),
        row.getString("state"),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        Columns.money(row, "balance"),
        row.getString("payment_type"),
        row.getString("description"),
        Columns.day(row, "created_on"),
        Columns.dayOrNull(row, "suspended_on"),
        Columns.dayOrNull(row, "deleted_on"));
  }
}
