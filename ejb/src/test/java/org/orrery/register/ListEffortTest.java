package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.billing.BillingFixture;
import org.orrery.dunning.DebtorOrder;
import org.orrery.dunning.Debtors;
import org.orrery.ledger.CountingDatabase;
import org.orrery.ledger.TestContainer;
import org.orrery.mail.MailDesk;
import org.orrery.platform.Database;
import org.orrery.security.ApiTokens;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailFilter;

/**
 * What lists touch among tens of thousands of rows, in pages and rows: not much more than they
 * show, whatever they are narrowed to. Nothing of the rows stays.
 */
class ListEffortTest {

  private static final int ROWS = 40_000;

  /** A page of a hundred costs its rows, twice or thrice, and their pages. */
  private static final long TOUCHED_MAX = 3_000;

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountId account = billing.open(seller).id();
  private final CountingDatabase counting = new CountingDatabase();
  private final TestContainer beans =
      new TestContainer(counting.dataSource()).put(AccountService.class, new KnownAccounts());
  private final Database database = beans.get(Database.class);
  private final Map<String, Long> touched = new LinkedHashMap<>();

  @Test
  void the_trail_is_narrowed_by_an_index() {
    undone(
        () -> {
          bulk(
              """
              insert into trail_entry (at, door, operation, login, seller_id, address, outcome,
                incident, parameters)
              select timestamptz '1999-01-01' + n * interval '10 minutes',
                case when n = 7 then 'NOTICE' else 'SOAP' end, 'effort', 'effort', 1, '192.0.2.1',
                case when n % 1000 = 9 then 'NO_ACCOUNT' else 'DONE' end, gen_random_uuid(), ''
              from generate_series(1, ?) n""",
              "trail_entry");
          for (String filter :
              List.of(
                  "",
                  "from=1999-03-01 until=1999-03-01",
                  "until=1999-01-02",
                  "until=1998-01-01",
                  "login=effort until=1999-01-02",
                  "seller=1 until=1999-01-02",
                  "operation=effort until=1999-01-02",
                  "address=192.0.2.1 until=1999-01-02",
                  "door=notice",
                  "login=effort door=jmx",
                  "outcome=refused",
                  "outcome=no_account until=1999-03-01",
                  "operation=nothing",
                  "login=effort before=" + middle())) {
            count(filter, () -> beans.get(TrailDesk.class).page(TrailFilter.parse(filter)));
          }
          return touched;
        });

    assertThat(touched).allSatisfy((filter, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  @Test
  void mails_that_are_not_sent_are_found_among_those_that_are() {
    undone(
        () -> {
          bulk(
              """
              insert into mail (key, seller_id, account_id, recipient, template, filling, state)
              select 'effort/' || n, 1, 1, 'a@mail.example', 'invoice', '{}',
                case n % 1000 when 1 then 'PARKED' when 2 then 'WAITING' else 'SENT' end
              from generate_series(1, ?) n""",
              "mail");
          count("list", () -> beans.get(MailDesk.class).list());
          count("status", () -> beans.get(MailDesk.class).status());
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  @Test
  void a_sellers_debtors_are_found_among_all() {
    undone(
        () -> {
          bulk(
              """
              insert into debtor (account_id, seller_id, since_on)
              select 700000000 + n, 1, date '1999-01-01' from generate_series(1, ?) n""",
              "debtor");
          database.update(
              "insert into debtor (account_id, seller_id, since_on) values (?, ?, '2026-04-20')",
              account.value(),
              seller.value());
          count("list", () -> beans.get(Debtors.class).list(seller, DebtorOrder.OLDEST, 0, 50));
          count(
              "most", () -> beans.get(Debtors.class).list(SellerId.HOST, DebtorOrder.MOST, 0, 50));
          count("page", () -> beans.get(Debtors.class).page(SellerId.HOST, 17, 50));
          assertThat(beans.get(Debtors.class).list(seller, DebtorOrder.OLDEST, 0, 50))
              .extracting(debtor -> debtor.account())
              .containsExactly(account);
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  @Test
  void a_sellers_holds_are_found_among_all() {
    undone(
        () -> {
          bulk(
              """
              insert into billing_hold (account_id, seller_id, reason, held_by, released_by,
                released_at)
              select 700000000 + n, 1, 'effort', 'a', 'a', now() from generate_series(1, ?) n""",
              "billing_hold");
          database.update(
              "insert into billing_hold (account_id, reason, held_by) values (?, 'why', 'a')",
              account.value());
          RunRegister runs = beans.get(RunRegister.class);
          for (boolean past : List.of(false, true)) {
            PageRequest page = new PageRequest(0, 50);
            count(
                "past " + past, () -> runs.holds(BillingFixture.ADMINISTRATOR, seller, past, page));
            assertThat(runs.holds(BillingFixture.ADMINISTRATOR, seller, past, page).items())
                .extracting(HoldItem::account)
                .contains(account.value());
          }
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  @Test
  void a_logins_tokens_are_found_among_all() {
    undone(
        () -> {
          bulk(
              """
              insert into api_token (login_key, name, secret_hash, secret_end, operations,
                created_at, created_by, expires_at)
              select 'effort' || n, 'a', sha256(n::text::bytea), 'abcd', '{*}', now(), 'a',
                now() + interval '1 day'
              from generate_series(1, ?) n""",
              "api_token");
          count(
              "list",
              () ->
                  beans
                      .get(ApiTokens.class)
                      .list(BillingFixture.ADMINISTRATOR, "effort7", false, Long.MAX_VALUE, 51));
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  @Test
  void a_resellers_ledger_is_read_a_page_at_a_time() {
    undone(
        () -> {
          bulk(
              """
              insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind,
                recorded_at, hash)
              select 700000000 + n, 800000000 + n, 1, 1, '2026-04-20', 'DEBIT', now(), sha256('')
              from generate_series(1, ?) n""",
              "journal_entry");
          bulk(
              """
              insert into posting (account_id, entry_id, line, book, seller_id, amount, currency,
                receivable_account_id)
              select 700000000 + n, 800000000 + n, 1, 'receivable', 1, 1, 'USD', %s
              from generate_series(1, ?) n"""
                  .formatted(account),
              "posting");
          LedgerRegister ledger = beans.get(LedgerRegister.class);
          for (long after : List.of(0L, 800_000_000L + ROWS - 500)) {
            count(
                "after " + after,
                () -> ledger.of(BillingFixture.ADMINISTRATOR, account, new PageRequest(after, 50)));
          }
          return touched;
        });

    assertThat(touched).allSatisfy((page, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  private long middle() {
    return database.number(
        "select id from trail_entry where login = 'effort' order by at offset ? limit 1", ROWS / 2);
  }

  private void count(String what, Runnable read) {
    counting.take();
    read.run();
    long all = counting.take().values().stream().mapToLong(Long::longValue).sum();
    touched.put(what, all);
  }

  /** Without a trigger for each row, nor a look at what it refers to. */
  private void bulk(String insert, String table) {
    database.update("set local session_replication_role = replica");
    database.update(insert, ROWS);
    database.update("set local session_replication_role = origin");
    database.update("analyze " + table);
  }
}
