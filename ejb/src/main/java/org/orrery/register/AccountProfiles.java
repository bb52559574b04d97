package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Shows what is to be known of an account at first sight, by one statement. */
@Stateless
public class AccountProfiles {

  private static final String PROFILE =
      AccountRows.SELECT.replace(
              "select a.id,",
              """
              select a.customer_id, a.suspended_by, a.suspension_reason, a.purge_on,
                a.trial_ends_on, a.mails_invoices, a.credit_limit is not null as own_limit,
                coalesce(a.credit_limit, p.credit_limit) as credit_limit, p.name as plan_name,
                coalesce(nullif(concat_ws(' ', nullif(o.first_name, ''), nullif(o.last_name, '')),
                  ''), o.company, '') as owner, coalesce(o.email, '') as email,
                h.reason as hold_reason, h.held_by, h.held_at,
                d.since_on, d.noticed_on, d.suspended_on as debt_suspended_on, d.warned_on,
                (select min(s.next_due_on) from debit_schedule s
                  where s.account_id = a.id and s.state = 'ACTIVE') as next_debit_on,
                (select max(t.closes_on) from billing_period t
                  where t.account_id = a.id) as period_ends_on,
                a.id,""")
          + """

          left join plan p on p.id = a.plan_id
          left join contact o on o.account_id = a.id and o.kind = 'OWNER'
          left join billing_hold h on h.account_id = a.id and h.released_at is null
          left join debtor d on d.account_id = a.id
          where a.id = ?""";

  @Inject AccountService access;
  @Inject Database database;

  /**
   * One account; of a deleted one those who sell it are told too, until it is purged.
   *
   * @throws AccountNotFoundException if there is none among those that the caller may see
   * @throws org.orrery.account.AccountSuspendedException if it is the caller's own and suspended
   */
  public AccountProfile read(Caller caller, AccountId id) {
    Found found =
        access.readable(
            caller,
            id,
            account -> database.find(PROFILE, AccountProfiles::read, account.value()),
            Found::view);
    if (found.view.state() == AccountState.DELETED && caller.role() == Role.USER) {
      throw new AccountNotFoundException(id);
    }
    return found.profile;
  }

  private record Found(AccountView view, AccountProfile profile) {}

  private static Found read(ResultSet row) throws SQLException {
    return new Found(AccountView.read(row), profile(row));
  }

  private static AccountProfile profile(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new AccountProfile(
        AccountRows.read(row),
        row.getString("plan_name"),
        row.getString("owner"),
        row.getString("email"),
        Money.rounded(row.getBigDecimal("credit_limit"), currency, RoundingMode.DOWN),
        row.getBoolean("own_limit"),
        row.getBoolean("mails_invoices"),
        new AccountProfile.Course(
            Columns.dayOrNull(row, "next_debit_on"),
            Columns.dayOrNull(row, "period_ends_on"),
            Columns.dayOrNull(row, "trial_ends_on"),
            Columns.dayOrNull(row, "purge_on")),
        suspension(row),
        debt(row),
        hold(row));
  }

  private static AccountProfile.@Nullable Suspension suspension(ResultSet row) throws SQLException {
    String reason = row.getString("suspension_reason");
    return row.getString("suspended_by") == null
        ? null
        : new AccountProfile.Suspension(
            row.getString("suspended_by"), reason == null ? "" : reason);
  }

  private static AccountProfile.@Nullable Debt debt(ResultSet row) throws SQLException {
    return Columns.dayOrNull(row, "since_on") == null
        ? null
        : new AccountProfile.Debt(
            Columns.day(row, "since_on"),
            Columns.dayOrNull(row, "noticed_on"),
            Columns.dayOrNull(row, "debt_suspended_on"),
            Columns.dayOrNull(row, "warned_on"));
  }

  private static AccountProfile.@Nullable Hold hold(ResultSet row) throws SQLException {
    return row.getString("held_by") == null
        ? null
        : new AccountProfile.Hold(
            row.getString("hold_reason"),
            row.getString("held_by"),
            Columns.instant(row, "held_at"));
  }
}
