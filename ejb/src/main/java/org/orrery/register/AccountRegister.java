package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.Oversight;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Lists accounts: for staff all, a reseller's its customers', a user's its own; with an API token
 * those of them that it is for.
 */
@Stateless
public class AccountRegister {

  private static final String SELECT =
      """
      select a.id, coalesce(c.login, '') as login, a.seller_id, a.state, a.plan_id,
        a.plan_period_id, a.currency, coalesce(b.balance, 0) as balance, a.payment_type,
        a.description, a.created_on,
        case when a.state = 'SUSPENDED' then a.suspended_on end as suspended_on, a.deleted_on
      from account a
      left join credential c on c.customer_id = a.customer_id
      left join account_book b on b.account_id = a.id""";

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject Database database;

  /**
   * A page of accounts. The filter's seller counts for all but users, who see their own in any
   * case. An API token that is for certain accounts shows those among them.
   *
   * @throws org.orrery.security.AccessDeniedException if a reseller asks for another's
   * @throws org.orrery.account.AccountSuspendedException if the caller is suspended
   */
  public Page<AccountItem> list(Caller caller, AccountFilter filter, PageRequest page) {
    Listing listing = new Listing(SELECT, "a.id");
    if (caller.role() != Role.USER) {
      listing.where("a.seller_id = ?", seller(caller, filter.seller()));
    } else {
      access.acting(caller); // Refuses whoever is suspended or has none.
      listing.where("a.customer_id = ?", caller.customer().value());
    }
    if (!caller.grant().isForAllAccounts()) {
      listing.where("a.id = any (?)", tokenAccounts(caller));
    }
    if (filter.state() == null) {
      listing.where("a.state <> 'DELETED'");
    }
    String login = filter.login();
    return listing
        .where("a.state = ?", filter.state())
        .where("a.plan_id = ?", filter.plan())
        .where("c.login_key = ?", login == null ? null : login.toLowerCase(Locale.ROOT))
        .read(database, page, AccountRegister::item, AccountItem::id);
  }

  /**
   * One account.
   *
   * @throws AccountNotFoundException if there is none among those that the caller may see, or it is
   *     deleted
   * @throws org.orrery.account.AccountSuspendedException if it is the caller's own and suspended
   */
  public AccountItem read(Caller caller, AccountId id) {
    access.readable(caller, id);
    return database
        .find(SELECT + " where a.id = ?", AccountRegister::item, id.value())
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  /** Null = of all sellers. */
  private @Nullable Long seller(Caller caller, @Nullable Long named) {
    if (named == null) {
      oversight.requireOfSome(caller);
      return caller.isStaff() ? null : caller.seller().value();
    }
    oversight.require(caller, new SellerId(named));
    return named;
  }

  private static SqlArray tokenAccounts(Caller caller) {
    return SqlArray.ofLongs(caller.grant().accounts().stream().map(AccountId::value).toList());
  }

  private static AccountItem item(ResultSet row) throws SQLException {
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
