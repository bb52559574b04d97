package org.orrery.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.orrery.account.AccountState;
import org.orrery.account.FirstStart;
import org.orrery.account.SuspendedBy;
import org.orrery.dunning.DebtorCase.DebtorRecord;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Finds the accounts about which something may be due, by index, and keeps the debtors. */
@ApplicationScoped
class DebtorRepository {

  /** Accounts a page. */
  static final int CASES_MAX = 50_000;

  /** Deleted and held accounts are passed over, and so is the administrator's own. */
  private static final String CASE =
      """
      select a.id, a.seller_id, a.state, a.suspended_by, a.currency, b.balance,
        coalesce(a.credit_limit, p.credit_limit) as credit_limit, p.billed, a.trial_ends_on,
        exists (select 1 from chargeable_card_account k where k.account_id = a.id) as good_card,
        exists (select 1 from held_up_card h where h.account_id = a.id) as card_held_up,
        (select max(h.resumed_on) from account_suspension h where h.account_id = a.id)
          as resumed_on,
        s.customer_id is null or exists (select 1 from account r
          where r.customer_id = s.customer_id and r.state = 'ACTIVE') as in_good_standing,
        d.since_on, d.noticed_on, d.warned_on
      from account a
      join seller s on s.id = a.seller_id
      join plan p on p.id = a.plan_id
      join account_book b on b.account_id = a.id
      left join debtor d on d.account_id = a.id
      where a.state <> 'DELETED' and a.id <> ? and a.id > ?
        and not exists (select 1 from billing_hold h
          where h.account_id = a.id and h.released_at is null)
      """;

  private static final String CANDIDATES =
      """
        and a.id in (
          select x.account_id from account_book x
            join account y on y.id = x.account_id join plan z on z.id = y.plan_id
            where x.seller_id = ? and x.balance < 0
              and -x.balance > coalesce(y.credit_limit, z.credit_limit)
              and not exists (select 1 from chargeable_card_account k where k.account_id = y.id)
          union all select x.account_id from debtor x where x.seller_id = ?
          union all select x.id from account x
            where x.seller_id = ? and x.trial_ends_on <= ? and x.state = 'ACTIVE'
          union all select x.id from account x
            where x.seller_id = ? and x.state = 'SUSPENDED'
              and x.suspended_by = 'RESELLER_SUSPENDED')
      order by a.id limit ?""";

  private static final String RUNNING =
      "  and a.seller_id = ? and a.state = 'ACTIVE' order by a.id limit ?";

  @Inject Database database;

  /** How many a page really has; a test has less. */
  int casesMax = CASES_MAX;

  /**
   * The account's case; empty if it is deleted or the administrator's own, and while it, or the
   * whole billing, is held.
   */
  Optional<DebtorCase> find(AccountId account) {
    return database.find(
        CASE
            + """
              and a.id = ?
              and not exists (select 1 from billing_hold h
                where h.account_id is null and h.released_at is null)""",
        DebtorRepository::read,
        FirstStart.ADMINISTRATORS_ACCOUNT.value(),
        0,
        account.value());
  }

  /** The seller's next accounts about which something may be due, in the order of their ids. */
  List<DebtorCase> candidates(SellerId seller, LocalDate day, long after) {
    if (!isInGoodStanding(seller)) {
      return database.query(
          CASE + RUNNING,
          DebtorRepository::read,
          FirstStart.ADMINISTRATORS_ACCOUNT.value(),
          after,
          seller.value(),
          casesMax);
    }
    return database.query(
        CASE + CANDIDATES,
        DebtorRepository::read,
        FirstStart.ADMINISTRATORS_ACCOUNT.value(),
        after,
        seller.value(),
        seller.value(),
        seller.value(),
        day,
        seller.value(),
        casesMax);
  }

  /** A seller's next listed debtors who owe little enough again, in the order of their ids. */
  List<DebtorCase> paid(SellerId seller, long after) {
    return database.query(
        CASE
            + """
              and d.seller_id = ?
              and (-b.balance <= coalesce(a.credit_limit, p.credit_limit) or not p.billed
                or a.trial_ends_on is not null)
            order by a.id limit ?""",
        DebtorRepository::read,
        FirstStart.ADMINISTRATORS_ACCOUNT.value(),
        after,
        seller.value(),
        casesMax);
  }

  void add(DebtorStep step) {
    database.update(
        """
        insert into debtor (account_id, seller_id, since_on) values (?, ?, ?)
        on conflict (account_id) do nothing""",
        step.account().value(),
        step.seller().value(),
        step.on());
  }

  /** Lists the account if its debt suspended it. */
  void addSuspendedForDebt(AccountId account, LocalDate day) {
    database.update(
        """
        insert into debtor (account_id, seller_id, since_on, suspended_on)
        select id, seller_id, ?::date, suspended_on from account
        where id = ? and state = 'SUSPENDED' and suspended_by = 'DEBT'
        on conflict (account_id) do nothing""",
        day,
        account.value());
  }

  void noteNotice(DebtorStep step) {
    database.update(
        "update debtor set noticed_on = ? where account_id = ?", step.on(), step.account().value());
  }

  void noteSuspension(DebtorStep step) {
    database.update(
        "update debtor set suspended_on = ? where account_id = ?",
        step.on(),
        step.account().value());
  }

  void noteWarning(DebtorStep step) {
    database.update(
        "update debtor set warned_on = ? where account_id = ?", step.on(), step.account().value());
  }

  /** Notes what a seller's debtors owe; who is being worked on is passed over. */
  void noteOwed(SellerId seller) {
    database.update(
        """
        update debtor d set owed = u.owed from (
          select d.account_id, -b.balance as owed from debtor d
          join account_book b on b.account_id = d.account_id
          where d.seller_id = ? and d.owed <> -b.balance
          for update of d skip locked) u
        where d.account_id = u.account_id""",
        seller.value());
  }

  void remove(AccountId account) {
    database.update("delete from debtor where account_id = ?", account.value());
  }

  /** Counts the debtor's days anew from {@code day}, if it is one. */
  void beginAnew(AccountId account, LocalDate day) {
    database.update(
        """
        update debtor set since_on = ?, noticed_on = null, suspended_on = null, warned_on = null
        where account_id = ?""",
        day,
        account.value());
  }

  long count() {
    return database.number("select count(*) from debtor");
  }

  /** Accounts that are not deleted. */
  long accountCount(SellerId seller) {
    return database.number(
        "select count(*) from account where seller_id = ? and state <> 'DELETED'", seller.value());
  }

  private boolean isInGoodStanding(SellerId seller) {
    return database.number(
            """
            select count(*) from seller s where s.id = ? and (s.customer_id is null
              or exists (select 1 from account r
                where r.customer_id = s.customer_id and r.state = 'ACTIVE'))""",
            seller.value())
        > 0;
  }

  private static DebtorCase read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String suspendedBy = row.getString("suspended_by");
    LocalDate since = row.getObject("since_on", LocalDate.class);
    return new DebtorCase(
        new AccountId(row.getLong("id")),
        new SellerId(row.getLong("seller_id")),
        AccountState.valueOf(row.getString("state")),
        suspendedBy == null ? null : SuspendedBy.valueOf(suspendedBy),
        money(row.getBigDecimal("balance"), currency),
        Money.rounded(row.getBigDecimal("credit_limit"), currency, RoundingMode.DOWN),
        row.getBoolean("billed"),
        row.getBoolean("good_card"),
        row.getBoolean("card_held_up"),
        row.getObject("trial_ends_on", LocalDate.class),
        row.getObject("resumed_on", LocalDate.class),
        row.getBoolean("in_good_standing"),
        since == null
            ? null
            : new DebtorRecord(
                since,
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("warned_on", LocalDate.class)));
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount.stripTrailingZeros(), currency);
  }
}
