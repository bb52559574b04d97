package org.orrery.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.ledger.TestDatabase.undone;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.MovedDates;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;
import org.orrery.register.KnownAccounts;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

class TodayTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final Event<Object> NOBODY_LISTENS = TestCdi.event(fired -> {});

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final TestContainer beans =
      new TestContainer()
          .put(AccountService.class, new KnownAccounts())
          .put(Event.class, NOBODY_LISTENS)
          .put(OrreryConfig.class, TestConfig.config());
  private final Database database = beans.get(Database.class);
  private final CountRepository counts =
      beans.put(BusinessDates.class, new MovedDates(database)).get(CountRepository.class);
  private final Today today = beans.get(Today.class);

  @Test
  void a_day_is_what_was_charged_and_invoiced_on_it() {
    billing.once(account, "6.00");
    billing.once(account, "4.50");

    count(DAY);

    DaySum day = read().days().get(0);
    assertThat(day.on()).isEqualTo(DAY);
    assertThat(day.charges()).isEqualTo(2);
    assertThat(day.charged()).hasToString("USD 10.50");
    assertThat(day.invoiced()).hasToString("USD 10.50");
  }

  @Test
  void a_day_that_is_counted_again_is_as_the_charges_are_whatever_was_counted_before() {
    billing.once(account, "6.00");
    count(DAY);
    database.update("update overview_day set charges = 77 where seller_id = ?", seller.value());
    billing.once(account, "1.00");

    count(DAY);

    assertThat(read().days()).singleElement().extracting(DaySum::charges).isEqualTo(2L);
  }

  @Test
  void a_count_that_breaks_off_leaves_the_one_before() {
    billing.once(account, "6.00");
    count(DAY);
    billing.once(account, "1.00");

    undone(
        () -> {
          counts.count(DAY);
          return true;
        });

    assertThat(read().days()).singleElement().extracting(DaySum::charges).isEqualTo(1L);
  }

  @Test
  void a_count_is_made_when_it_is_too_old_or_of_the_future_and_not_before() {
    String what = "T" + seller;
    Instant now = Instant.parse("2026-04-20T10:00:00Z");
    Duration age = Duration.ofMinutes(5);

    assertThat(counts.claim(what, now, age)).isTrue();
    assertThat(counts.claim(what, now.plusSeconds(300), age)).isFalse();
    assertThat(counts.claim(what, now.plusSeconds(301), age)).isTrue();
    assertThat(counts.claim(what, now, age)).isTrue();
  }

  @Test
  void when_each_count_was_made_is_known() {
    String what = "U" + seller;
    Instant now = Instant.parse("2026-04-20T10:00:00Z");

    assertThat(counts.made(now)).doesNotContainKey(what);
    assertThat(counts.claim(what, now, CountPace.AGE_MIN)).isTrue();
    assertThat(counts.made(now)).containsEntry(what, now);
  }

  @Test
  void a_day_that_a_run_charges_on_after_the_count_is_to_be_counted_again() {
    LocalDate day = LocalDate.parse("2071-03-03");
    Instant countedAt = Instant.parse("2026-04-20T10:00:00Z");
    inTransaction(() -> counts.claim(day.toString(), countedAt, Duration.ZERO));
    assertThat(counts.made(countedAt)).containsEntry(day.toString(), countedAt);

    database.update(
        "insert into bill_run (seller_id, business_date, started_at, ended_at) values (?, ?, ?, ?)",
        seller.value(),
        day,
        countedAt.minusSeconds(1),
        countedAt.plusSeconds(1));

    assertThat(counts.made(countedAt)).containsKey(day.toString()); // The clock was set back.
    assertThat(counts.made(countedAt.plusSeconds(2))).doesNotContainKey(day.toString());
  }

  @Test
  void what_falls_due_on_the_next_day_is_due_tonight() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-05-18");
    count(Figure.DUE);
    assertThat(read().due().sums()).isEmpty();

    billing.moveTo(seller, "2026-05-19");
    count(Figure.DUE);

    assertThat(read().due().sums())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.number()).isEqualTo(1);
              assertThat(sum.amount()).hasToString("USD 5.00");
            });
  }

  @Test
  void debtors_are_counted_with_what_they_owe() {
    billing.once(account, "6.00");
    database.update(
        "insert into debtor (account_id, seller_id, since_on) values (?, ?, ?)",
        account.id().value(),
        seller.value(),
        DAY);

    count(Figure.DEBT);

    assertThat(read().debtors().sums())
        .singleElement()
        .extracting(sum -> sum.number() + " " + sum.amount())
        .isEqualTo("1 USD 6.00");
  }

  @Test
  void the_last_run_is_that_of_the_last_day_that_had_one() {
    billing.runTo(seller, "2026-04-21");
    billing.runTo(seller, "2026-04-22");

    LastRun run = read().lastRun();

    assertThat(run).isNotNull();
    assertThat(run.on()).isEqualTo(LocalDate.parse("2026-04-22"));
    assertThat(run.sellers()).isEqualTo(1);
  }

  @Test
  void what_waits_for_a_person_is_counted_for_its_seller_and_for_all() {
    long before = attentionOfAll().heldAccounts();
    billing.holds.holdAccount(account.id(), "a question", "admin");
    database.update(
        """
        insert into mail (key, seller_id, account_id, recipient, template, filling, state)
        values (?, ?, ?, 'a@example.net', 'x', '{}', 'PARKED')""",
        "today " + account.id(),
        seller.value(),
        account.id().value());

    assertThat(read().attention().heldAccounts()).isEqualTo(1);
    assertThat(read().attention().mailsFailed()).isEqualTo(1);
    assertThat(read().attention().paymentsFailed()).isZero();
    assertThat(attentionOfAll().heldAccounts()).isEqualTo(before + 1);
    billing.holds.releaseAccount(account.id(), "admin");
    assertThat(read().attention().heldAccounts()).isZero();
  }

  @Test
  void a_reseller_sees_itself_alone_and_a_user_nothing() {
    SellerId rival = billing.seller("2026-04-20");

    assertThat(read().installation()).isNull();
    assertThat(read().seller()).isEqualTo(seller.value());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> today.read(caller(Role.RESELLER), rival.value()));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> today.read(caller(Role.USER), null));
    assertThat(today.read(BillingFixture.ADMINISTRATOR, rival.value()).seller())
        .isEqualTo(rival.value());
  }

  @Test
  void an_administrator_sees_all_sellers_and_the_installation() {
    BusinessDates dates =
        new BusinessDates() {
          @Override
          public LocalDate openOn(SellerId ignored) {
            return DAY;
          }
        };
    Overview all =
        new TestContainer()
            .put(AccountService.class, new KnownAccounts())
            .put(Event.class, NOBODY_LISTENS)
            .put(OrreryConfig.class, TestConfig.config())
            .put(BusinessDates.class, dates)
            .get(Today.class)
            .read(BillingFixture.ADMINISTRATOR, null);

    assertThat(all.seller()).isNull();
    assertThat(all.installation()).isNotNull();
    assertThat(all.installation().brakesWaiting()).isNotNegative();
    assertThat(all.installation().firstSteps()).isNotNull();
  }

  private Overview read() {
    return today.read(caller(Role.RESELLER), null);
  }

  private Attention attentionOfAll() {
    return beans.get(AttentionRepository.class).read(null, DAY);
  }

  private void count(LocalDate day) {
    inTransaction(
        () -> {
          counts.claim(day.toString(), Instant.EPOCH, Duration.ZERO);
          counts.count(day);
        });
  }

  private void count(Figure figure) {
    inTransaction(() -> counts.count(figure));
  }

  private Caller caller(Role role) {
    return new Caller(account.customer(), "somebody", role, seller, account.id().value());
  }
}
