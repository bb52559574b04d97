package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Finds the accounts that have something due, by index, page by page. Held ones are left out. */
@ApplicationScoped
class DueRepository {

  /** Rows a page; an account may stand on several. */
  static final int PAGE_MAX = 500;

  @Inject Database database;

  /** An account and the date from which something of it is due; also where a page ended. */
  record Due(LocalDate on, AccountId account) {

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    /** Before every row. */
    static final Due START = new Due(LONG_AGO, new AccountId(1));
  }

  /** A question that has pages. */
  @FunctionalInterface
  interface Page {
    List<Due> after(SellerId seller, LocalDate upTo, Due last);
  }

  /** Accounts with schedules that are due on or before {@code upTo}, oldest first. */
  List<Due> schedules(SellerId seller, LocalDate upTo, Due last) {
    return database.query(
        """
        select next_due_on, account_id from debit_schedule s
        where seller_id = ? and state = 'ACTIVE' and next_due_on is not null
          and next_due_on <= ? and (next_due_on, account_id) > (?, ?)
          and not exists (select 1 from billing_hold h
            where coalesce(h.account_id, 0) in (0, s.account_id) and h.released_at is null)
        order by next_due_on, account_id limit ?""",
        DueRepository::read,
        seller.value(),
        upTo,
        last.on(),
        last.account().value(),
        PAGE_MAX);
  }

  /** Accounts whose next billing period opens on or before {@code upTo}, oldest first. */
  List<Due> periods(SellerId seller, LocalDate upTo, Due last) {
    return database.query(
        """
        select next_opens_on, account_id from billing_account a
        where seller_id = ? and state = 'ACTIVE'
          and next_opens_on <= ? and (next_opens_on, account_id) > (?, ?)
          and not exists (select 1 from billing_hold h
            where coalesce(h.account_id, 0) in (0, a.account_id) and h.released_at is null)
        order by next_opens_on, account_id limit ?""",
        DueRepository::read,
        seller.value(),
        upTo,
        last.on(),
        last.account().value(),
        PAGE_MAX);
  }

  /** Debits that are due on their seller's business date, those of held accounts included. */
  long count() {
    return database.number(
        """
        select (select count(*) from debit_schedule s
            join business_clock c on c.seller_id = s.seller_id
            where s.state = 'ACTIVE' and s.next_due_on <= c.open_on)
          + (select count(*) from billing_account a
            join business_clock c on c.seller_id = a.seller_id
            join debit_schedule s on s.account_id = a.account_id
              and s.state = 'ACTIVE' and s.kind = 'BILLING_PERIOD'
            where a.state = 'ACTIVE' and a.next_opens_on <= c.open_on)""");
  }

  private static Due read(ResultSet row) throws SQLException {
    return new Due(row.getObject(1, LocalDate.class), new AccountId(row.getLong(2)));
  }
}
