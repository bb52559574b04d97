package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.invoice.InvoiceFixture.DAY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.TestDatabase;
import org.orrery.shared.SellerId;

class InvoiceNumbersTest {

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();
  private final AccountView account = fixture.account(seller);
  private final InvoiceTimer timer = fixture.ledger.container.get(InvoiceTimer.class);

  @Test
  void numbers_go_by_business_date_and_then_by_id() {
    long second = fixture.invoice(account, DAY.plusDays(1), "1.00", "0");
    long first = fixture.invoice(account, DAY, "2.00", "0");
    long third = fixture.invoice(account, DAY.plusDays(1), "3.00", "0");

    assertThat(fixture.numbers.assign(seller)).isEqualTo(3);

    assertThat(number(first)).isEqualTo(1);
    assertThat(number(second)).isEqualTo(2);
    assertThat(number(third)).isEqualTo(3);
  }

  @Test
  void what_comes_late_for_an_earlier_day_gets_the_next_number() {
    fixture.invoice(account, DAY.plusDays(1), "1.00", "0");
    fixture.numbers.assign(seller);
    long late = fixture.invoice(account, DAY, "1.00", "0");

    assertThat(fixture.numbers.assign(seller)).isEqualTo(1);

    assertThat(number(late)).isEqualTo(2);
    assertThat(fixture.numbers.assign(seller)).isZero();
  }

  @Test
  void each_seller_has_a_series_of_its_own() {
    SellerId other = fixture.seller();
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.invoice(fixture.account(other), DAY, "1.00", "0");

    fixture.numbers.assign(seller);
    fixture.numbers.assign(other);

    assertThat(fixture.numbersOf(seller)).containsExactly(1L);
    assertThat(fixture.numbersOf(other)).containsExactly(1L);
  }

  @Test
  void more_than_a_batch_is_numbered_without_a_gap() {
    int count = 2 * NumberBatch.INVOICES_MAX + 7;
    addMany(count);

    assertThat(fixture.numbers.assign(seller)).isEqualTo(count);

    assertThat(fixture.numbersOf(seller))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
  }

  @Test
  void what_breaks_off_leaves_neither_a_number_nor_a_gap() {
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.crash = Optional.of(new IllegalStateException("the lights went out"));
    assertThatThrownBy(() -> fixture.numbers.assign(seller)).hasMessage("the lights went out");
    assertThat(fixture.numbersOf(seller)).isEmpty();
    fixture.crash = Optional.empty();

    fixture.numbers.assign(seller);

    assertThat(fixture.numbersOf(seller)).containsExactly(1L);
  }

  @Test
  void what_is_not_committed_gets_no_number_and_leaves_no_gap() throws SQLException {
    long open;
    try (Connection other = TestDatabase.connect()) {
      other.setAutoCommit(false);
      open = fixture.database.next("invoice_id", 1).get(0);
      insert(other, open);
      fixture.invoice(account, DAY.plusDays(1), "1.00", "0");

      fixture.numbers.assign(seller);
      assertThat(fixture.numbersOf(seller)).containsExactly(1L);

      other.commit();
    }
    fixture.numbers.assign(seller);
    assertThat(number(open)).isEqualTo(2);
  }

  @Test
  void many_nodes_at_once_give_each_number_once() throws Exception {
    int count = 3 * NumberBatch.INVOICES_MAX;
    addMany(count);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Long>> done = new ArrayList<>();
    for (int node = 0; node < 4; node++) {
      done.add(CompletableFuture.supplyAsync(() -> fixture.numbers.assign(seller), nodes));
    }
    long sum = 0;
    for (CompletableFuture<Long> one : done) {
      sum += one.get();
    }
    nodes.shutdown();

    assertThat(sum).isEqualTo(count);
    assertThat(fixture.numbersOf(seller))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
  }

  @Test
  void a_number_is_for_ever() {
    long id = fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);

    assertThatThrownBy(
            () -> fixture.database.update("update invoice set number = 9 where id = ?", id))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("frozen");
  }

  @Test
  void invoices_of_calls_are_numbered_as_soon_as_the_run_of_the_day_is_complete() {
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.database.update(
        "update business_clock set open_on = ? where seller_id = ?",
        DAY.plusDays(1),
        seller.value());
    fixture.numbers.assignWaiting();
    assertThat(fixture.numbersOf(seller)).isEmpty();
    fixture.database.update(
        "update business_clock set billed_through = open_on where seller_id = ?", seller.value());

    fixture.numbers.assignWaiting();

    assertThat(fixture.numbersOf(seller)).containsExactly(1L);
  }

  @Test
  void what_has_waited_for_ten_minutes_waits_for_no_run() {
    fixture.database.update(
        "update business_clock set open_on = ? where seller_id = ?",
        DAY.plusDays(1),
        seller.value());
    addMany(1, "now() - interval '9 minutes'", DAY);
    timer.wake();
    assertThat(fixture.numbersOf(seller)).isEmpty();
    SellerId other = fixture.seller();
    fixture.invoice(fixture.account(other), DAY, "1.00", "0");

    addMany(1, "now() - interval '11 minutes'", DAY.minusDays(1));
    timer.wake();

    assertThat(fixture.numbersOf(seller)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(fixture.numbersOf(other)).as("its run is complete").containsExactly(1L);
  }

  @Test
  void a_seller_whose_numbers_fail_keeps_no_other_one_waiting() {
    SellerId other = fixture.seller();
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.invoice(fixture.account(other), DAY, "1.00", "0");
    fixture.crash = Optional.of(new IllegalStateException("the lights went out"));
    fixture.crashing = Optional.of(seller);

    fixture.numbers.assignWaiting();

    assertThat(fixture.numbersOf(seller)).isEmpty();
    assertThat(fixture.numbersOf(other)).containsExactly(1L);
  }

  @Test
  void a_backup_gives_no_number_before_the_guard_has_looked_at_it() {
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.database.update(
        "update business_clock set billed_through = open_on where seller_id = ?", seller.value());
    fixture.database.update("update installation set beat_at = now() - interval '1 hour'");
    try {
      fixture.numbers.assignWaiting();
      assertThat(fixture.numbersOf(seller)).isEmpty();
    } finally {
      fixture.database.update("update installation set beat_at = null");
    }

    fixture.numbers.assignWaiting();

    assertThat(fixture.numbersOf(seller)).containsExactly(1L);
  }

  /** Customers have 1 to 3 on paper; the backup knows 1 alone. */
  @Test
  void after_a_restored_backup_a_person_has_the_numbers_passed_over_that_customers_have() {
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);
    raise(3, "restored the backup of 03:00");
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.invoice(account, DAY, "1.00", "0");

    fixture.numbers.assign(seller);

    assertThat(fixture.numbersOf(seller)).containsExactly(1L, 4L, 5L);
    assertThat(fixture.desk.lastNumber(seller)).isEqualTo(5);
    assertThat(fixture.desk.raises(seller))
        .singleElement()
        .returns(1L, SeriesRaise::from)
        .returns(3L, SeriesRaise::to)
        .returns("jane", SeriesRaise::by)
        .returns("restored the backup of 03:00", SeriesRaise::reason);
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_series_may_be_raised_before_its_first_number_twice_and_far() {
    raise(700, "these were of the old product");
    raise(1_400, "and these, too");
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);
    raise(3_000, "once more");
    assertThat(findings()).isEmpty();
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);

    assertThat(fixture.numbersOf(seller)).containsExactly(1_401L, 3_001L);
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_gap_that_nobody_made_is_found_beside_one_that_somebody_did() {
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);
    raise(3, "a backup");
    fixture.database.update(
        "update invoice_series set last_number = last_number + 1 where seller_id = ?",
        seller.value());
    fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);

    assertThat(findings())
        .anyMatch(text -> text.contains("2 invoices have numbers, 2 were passed over"));
  }

  @Test
  void a_series_never_goes_down_and_never_far_beyond_reason() {
    raise(5, "a backup");

    for (long number : new long[] {-1, 0, 4, 5}) {
      assertThatThrownBy(() -> raise(number, "too low")).hasMessageContaining("not above 5");
    }
    assertThatThrownBy(() -> raise(1_000_006, "a typing error")).hasMessageContaining("at most");
    assertThatThrownBy(() -> raise(6, " ")).hasMessageContaining("A reason");
    assertThatThrownBy(() -> fixture.desk.raiseSeries(new SellerId(999), 6, "jane", "why"))
        .hasMessageContaining("no seller 999");
    assertThat(fixture.desk.lastNumber(seller)).isEqualTo(5);
    raise(1_000_005, "a million");
  }

  private void raise(long number, String reason) {
    TestDatabase.inTransaction(() -> fixture.desk.raiseSeries(seller, number, "jane", reason));
  }

  private List<String> findings() {
    InvoiceSeals seals = fixture.ledger.container.get(InvoiceSeals.class);
    while (seals.seal(seller) > 0) {
      // Until everything is sealed.
    }
    List<String> findings = new ArrayList<>(seals.numbers(seller));
    long after = 0;
    InvoiceSeals.Page page;
    do {
      page = seals.verify(seller, after);
      findings.addAll(page.findings());
      after = page.last();
    } while (!page.isEnd());
    return findings;
  }

  @Test
  void a_mail_is_queued_with_the_number_if_the_account_gets_all_invoices_by_mail() {
    long without = fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);
    fixture.desk.mailAll(account.id(), true);
    long with = fixture.invoice(account, DAY, "1.00", "0");
    assertThat(mails(with)).isEmpty();

    fixture.numbers.assign(seller);

    assertThat(mails(without)).isEmpty();
    assertThat(mails(with)).containsExactly("jane@example.com");
  }

  private List<String> mails(long id) {
    return fixture.database.query(
        "select recipient from mail where key = ?",
        row -> row.getString(1),
        "invoice/" + account.id() + "/" + id);
  }

  private long number(long id) {
    return fixture.database.number("select number from invoice where id = ?", id);
  }

  private void addMany(int count) {
    addMany(count, "now()", DAY);
  }

  private void addMany(int count, String createdAt, LocalDate on) {
    fixture.database.update(
        """
        insert into invoice (account_id, seller_id, kind, business_date, currency, net_amount,
          tax_amount, mails, bill_to, created_at)
        select ?, ?, 'INVOICE', ?, 'USD', 1, 0, false, '', %s from generate_series(1, ?)"""
            .formatted(createdAt),
        account.id().value(),
        seller.value(),
        on,
        count);
  }

  private void insert(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into invoice (account_id, id, seller_id, kind, business_date, currency,
              net_amount, tax_amount, mails, bill_to)
            values (?, ?, ?, 'INVOICE', ?, 'USD', 1, 0, false, '')""")) {
      statement.setLong(1, account.id().value());
      statement.setLong(2, id);
      statement.setLong(3, seller.value());
      statement.setObject(4, DAY);
      statement.executeUpdate();
    }
  }
}
