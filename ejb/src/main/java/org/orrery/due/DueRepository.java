package org.orrery.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Finds the accounts that have something due, by index, page by page. */
@ApplicationScoped
class DueRepository {

  /** Debits a page, so that a chunk of accounts with very many of them stays small. */
  static final int ROWS_MAX = 4_000;

  private static final String DEBITS =
      """
      select due_on, account_id from (
        select next_due_on as due_on, account_id from debit_schedule
        where seller_id = ? and state = 'ACTIVE' and next_due_on is not null
          and next_due_on <= ? and (next_due_on, account_id) > (?, ?)
        order by next_due_on, account_id limit ?) page
      group by due_on, account_id order by due_on, account_id limit ?""";

  private static final String PERIODS =
      """
      select due_on, account_id from (
        select next_opens_on as due_on, account_id from billing_account
        where seller_id = ? and state = 'ACTIVE'
          and next_opens_on <= ? and (next_opens_on, account_id) > (?, ?)
        order by next_opens_on, account_id limit ?) page
      order by due_on, account_id limit ?""";

  @Inject Database database;

  DuePage page(DuePage.Place last, DueAccounts.Question question, int accountsMax) {
    List<DuePage.Place> places =
        database.query(
            question.cause() == DueAccounts.Cause.DEBIT ? DEBITS : PERIODS,
            row -> new DuePage.Place(row.getObject(1, LocalDate.class), row.getLong(2)),
            question.seller().value(),
            question.upTo(),
            last.on(),
            last.account(),
            ROWS_MAX,
            accountsMax);
    Set<AccountId> accounts = new LinkedHashSet<>();
    places.forEach(place -> accounts.add(new AccountId(place.account())));
    return new DuePage(
        List.copyOf(accounts), places.isEmpty() ? last : places.get(places.size() - 1));
  }

  /** Debits that are due on their seller's business date, those of held accounts included. */
  long count() {
    return database.number(
        """
        select (select coalesce(sum(d.due), 0) from business_clock c
            cross join lateral (select count(*) as due from (
              select from debit_schedule s
              where s.seller_id = c.seller_id and s.state = 'ACTIVE'
                and s.next_due_on is not null and s.next_due_on <= c.open_on
              order by s.next_due_on, s.account_id offset 0) found) d)
          + (select count(*) from billing_account a
            join business_clock c on c.seller_id = a.seller_id
            join debit_schedule s on s.account_id = a.account_id
              and s.state = 'ACTIVE' and s.kind in ('BILLING_PERIOD', 'RECURRENT_FEE')
              and s.next_due_on is null
            where a.state = 'ACTIVE' and a.next_opens_on <= c.open_on)""");
  }
}
