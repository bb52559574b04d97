package org.orrery.overlimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.account.SellerNotFoundException;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PlanResource;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/**
 * Use over limits on a real database. A quarter from 1 July has 92 days; its months open on 1 July,
 * 1 and 31 August.
 */
class OverlimitTest {

  private static final int ACCOUNTS = 20;

  private final OverlimitFixture fixture = new OverlimitFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.account(seller);

  @AfterEach
  void let_it_go() {
    fixture.database.update("delete from brake_approval");
    fixture.billing.set("brake.suspension", "50 or 5%");
    fixture.billing.set("brake.mail", "");
    fixture.billing.holds.release("test");
  }

  @Test
  void who_nears_its_limit_is_warned_once_a_month_and_suspended_at_the_limit() {
    fixture.settings.set(seller, new OverlimitTerms(80, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "7.99");
    traffic("2026-07-02", "0.01");
    traffic("2026-07-03", "1.99");
    traffic("2026-07-04", "0.01");

    assertThat(fixture.work(seller, "2026-07-02").isNothing()).isTrue();
    assertThat(fixture.work(seller, "2026-07-03").warned()).isEqualTo(1);
    assertThat(fixture.work(seller, "2026-07-04").isNothing()).isTrue();
    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
    assertThat(fixture.work(seller, "2026-07-05").suspended()).isEqualTo(1);

    assertThat(fixture.state(account)).isEqualTo("SUSPENDED by OVERLIMIT");
    assertThat(fixture.mails(account))
        .containsExactly("overlimit-warning TRAFFIC/2026-07-01", "overlimit-suspended 2026-07-05");
    assertThat(
            fixture
                .database
                .find(
                    "select suspension_reason from account where id = ?",
                    row -> row.getString(1),
                    account.id().value())
                .orElseThrow())
        .isEqualTo("Traffic: 10 of 10 GB, 100 %, since 2026-07-01");
  }

  @Test
  void the_bill_run_does_it_once_a_day() {
    fixture.settings.set(seller, new OverlimitTerms(80, null));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "8");

    fixture.billing.runTo(seller, "2026-07-02");
    assertThat(fixture.mails(account)).containsExactly("overlimit-warning TRAFFIC/2026-07-01");

    traffic("2026-07-01", "9");
    fixture.settings.set(seller, new OverlimitTerms(80, 90));
    fixture.billing.runTo(seller, "2026-07-02");
    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
  }

  @Test
  void without_terms_nothing_is_done_and_a_reseller_without_follows_the_host() {
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "100");
    assertThat(fixture.plan(seller, "2026-07-02")).isEmpty();

    List<OverlimitTerms> terms =
        TestDatabase.undone(
            () -> {
              fixture.database.update(
                  "insert into seller (id, name, currency) values (1, 'the host', 'USD')");
              fixture.settings.set(SellerId.HOST, new OverlimitTerms(null, 120));
              OverlimitTerms hosts = fixture.settings.of(seller);
              fixture.settings.set(seller, OverlimitTerms.NONE);
              OverlimitTerms own = fixture.settings.of(seller);
              fixture.settings.clear(seller);
              return List.of(hosts, own, fixture.settings.of(seller));
            });
    assertThat(terms)
        .containsExactly(
            new OverlimitTerms(null, 120), OverlimitTerms.NONE, new OverlimitTerms(null, 120));
    assertThatExceptionOfType(SellerNotFoundException.class)
        .isThrownBy(() -> fixture.settings.set(new SellerId(77), OverlimitTerms.NONE));
  }

  @Test
  void the_limit_is_what_is_free_or_bought_whichever_is_more() {
    fixture.settings.set(seller, new OverlimitTerms(null, 100));
    fixture.offers(account, PlanResource.MYSQL_QUOTA, "10");
    fixture.buys(account, PlanResource.MYSQL_QUOTA, "15");
    fixture.billing.runTo(seller, "2026-07-05");
    fixture.reads(account, PlanResource.MYSQL_QUOTA, "2026-07-01", "14.999999");

    assertThat(fixture.plan(seller, "2026-07-02")).isEmpty();
    fixture.reads(account, PlanResource.MYSQL_QUOTA, "2026-07-01", "15");
    assertThat(fixture.plan(seller, "2026-07-02")).hasSize(1);
  }

  @Test
  void space_is_the_average_of_the_days_that_are_over() {
    fixture.settings.set(seller, new OverlimitTerms(null, 100));
    fixture.offersUnpriced(account, PlanResource.DISK_USAGE, "100");
    fixture.billing.runTo(seller, "2026-07-05");
    fixture.reads(account, PlanResource.DISK_USAGE, "2026-07-01", "150");
    fixture.reads(account, PlanResource.DISK_USAGE, "2026-07-03", "150");

    assertThat(fixture.plan(seller, "2026-07-01")).isEmpty();
    assertThat(fixture.plan(seller, "2026-07-02")).hasSize(1);
    assertThat(fixture.plan(seller, "2026-07-03")).isEmpty(); // 75 a day
    assertThat(fixture.plan(seller, "2026-07-04")).hasSize(1); // 100 a day
    assertThat(fixture.plan(seller, "2026-07-05")).isEmpty();
  }

  @Test
  void the_counter_begins_anew_with_the_billing_month() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-31", "6");
    fixture.work(seller, "2026-08-01");
    assertThat(fixture.mails(account)).isEmpty(); // Of the month that opens no day is over.

    fixture.billing.runTo(seller, "2026-08-02");
    traffic("2026-08-01", "6");
    fixture.work(seller, "2026-08-02");
    assertThat(fixture.mails(account)).containsExactly("overlimit-warning TRAFFIC/2026-08-01");
    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
  }

  @Test
  void another_traffic_limit_sets_the_counter_to_zero() {
    fixture.settings.set(seller, new OverlimitTerms(null, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    fixture.billing.runTo(seller, "2026-07-20");
    traffic("2026-07-10", "30");
    fixture.buys(account, PlanResource.TRAFFIC, "20");
    fixture.billing.runTo(seller, "2026-07-22");
    traffic("2026-07-21", "19");

    assertThat(fixture.plan(seller, "2026-07-22")).isEmpty();
    traffic("2026-07-20", "1");
    assertThat(fixture.plan(seller, "2026-07-22")).hasSize(1);
  }

  @Test
  void whoever_resumes_it_has_its_word_until_the_next_month() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");
    fixture.work(seller, "2026-07-02");
    fixture.resumes(account);

    assertThat(fixture.work(seller, "2026-07-03").isNothing()).isTrue();
    fixture.billing.runTo(seller, "2026-08-02");
    traffic("2026-08-01", "12");
    fixture.work(seller, "2026-08-02");

    assertThat(fixture.state(account)).isEqualTo("SUSPENDED by OVERLIMIT");
    assertThat(fixture.mails(account))
        .containsExactly("overlimit-suspended 2026-07-02", "overlimit-suspended 2026-08-02");
  }

  @Test
  void two_resources_beyond_their_limits_suspend_once() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    fixture.offers(account, PlanResource.PGSQL_QUOTA, "10");
    fixture.billing.runTo(seller, "2026-07-03");
    traffic("2026-07-01", "12");
    fixture.reads(account, PlanResource.PGSQL_QUOTA, "2026-07-01", "20");

    assertThat(fixture.work(seller, "2026-07-02").suspended()).isEqualTo(1);
    fixture.resumes(account);
    fixture.work(seller, "2026-07-02");

    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
    assertThat(fixture.mails(account)).containsExactly("overlimit-suspended 2026-07-02");
  }

  @Test
  void nobody_has_a_limit_of_what_the_plan_does_not_offer_or_of_which_nothing_is_free() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "0");
    traffic("2026-07-01", "12");
    fixture.reads(account, PlanResource.DISK_USAGE, "2026-07-01", "12");

    assertThat(fixture.plan(seller, "2026-07-02")).isEmpty();
  }

  @Test
  void who_is_held_suspended_or_of_another_seller_is_passed_over() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    AccountView held = fixture.account(seller);
    AccountView suspended = fixture.account(seller);
    AccountView foreign = fixture.account(fixture.billing.seller("2026-07-01"));
    for (AccountView heavy : List.of(held, suspended, foreign)) {
      fixture.offers(heavy, PlanResource.TRAFFIC, "10");
      fixture.reads(heavy, PlanResource.TRAFFIC, "2026-07-01", "12");
    }
    fixture.billing.holds.holdAccount(held.id(), "a dispute", "test");
    fixture.billing.suspend(suspended);

    assertThat(fixture.plan(seller, "2026-07-02")).isEmpty();
  }

  @Test
  void a_step_that_is_done_twice_has_one_effect() {
    fixture.settings.set(seller, new OverlimitTerms(50, null));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");
    OverlimitStep step = fixture.plan(seller, "2026-07-02").get(0);

    assertThat(fixture.overlimits.carryOut(step)).isEqualTo(StepOutcome.DONE);
    assertThat(fixture.overlimits.carryOut(step)).isEqualTo(StepOutcome.OVERTAKEN);
    assertThat(fixture.mails(account)).hasSize(1);
  }

  @Test
  void a_step_that_breaks_off_has_none_and_is_done_on_the_next_day() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    AccountView other = fixture.account(seller);
    fixture.offers(other, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");
    fixture.reads(other, PlanResource.TRAFFIC, "2026-07-01", "12");
    fixture.broken.add(account.id());

    OverlimitRunResult result = fixture.work(seller, "2026-07-02");

    assertThat(result)
        .isEqualTo(new OverlimitRunResult(0, 1, List.of(account.id()), List.of(), false));
    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
    assertThat(fixture.mails(account)).isEmpty();
    fixture.broken.clear();
    assertThat(fixture.work(seller, "2026-07-03").suspended()).isEqualTo(1);
  }

  @Test
  void two_nodes_at_once_do_it_once() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    List<AccountView> heavy = new ArrayList<>();
    for (int n = 0; n < ACCOUNTS; n++) {
      AccountView one = fixture.account(seller);
      fixture.offers(one, PlanResource.TRAFFIC, "10");
      fixture.reads(one, PlanResource.TRAFFIC, "2026-07-01", n % 2 == 0 ? "12" : "6");
      heavy.add(one);
    }

    List<OverlimitRunResult> results =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> fixture.work(seller, "2026-07-02")))
            .limit(2)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(results.stream().mapToLong(OverlimitRunResult::suspended).sum())
        .isEqualTo(ACCOUNTS / 2);
    assertThat(results.stream().mapToLong(OverlimitRunResult::warned).sum())
        .isEqualTo(ACCOUNTS / 2);
    assertThat(heavy).allSatisfy(one -> assertThat(fixture.mails(one)).hasSize(1));
  }

  @Test
  void a_busy_account_is_left_to_the_next_day() throws SQLException {
    fixture.settings.set(seller, new OverlimitTerms(50, null));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");
    try (Connection somebody = TestDatabase.connect();
        Statement lock = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      lock.execute("select 1 from account where id = " + account.id() + " for update");

      assertThat(fixture.work(seller, "2026-07-02").deferred()).containsExactly(account.id());
      somebody.rollback();
    }
    assertThat(fixture.work(seller, "2026-07-03").warned()).isEqualTo(1);
  }

  @Test
  void too_many_suspensions_wait_for_an_approval_with_those_of_other_causes() {
    fixture.billing.set("brake.suspension", "1 or 5%");
    fixture.settings.set(seller, new OverlimitTerms(null, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");
    AccountView debtor = fixture.account(seller);
    fixture.database.update(
        """
        insert into account_suspension (account_id, suspended_by, suspended_on, reason)
        values (?, 'DEBT', '2026-07-02', '')""",
        debtor.id().value());

    assertThat(fixture.work(seller, "2026-07-02").stopped()).isTrue();
    assertThat(fixture.state(account)).isEqualTo("ACTIVE");
    assertThat(fixture.mails(account)).isEmpty();
    assertThat(fixture.brake.waiting())
        .containsExactly(
            new BrakeQuestion(seller, LocalDate.parse("2026-07-02"), BrakeKind.SUSPENSION, 2, 2));

    fixture.brake.approve(seller, LocalDate.parse("2026-07-02"), BrakeKind.SUSPENSION, "test");
    assertThat(fixture.work(seller, "2026-07-02").suspended()).isEqualTo(1);
  }

  @Test
  void too_many_mails_wait_too() {
    fixture.billing.set("brake.mail", "0 or 0%");
    fixture.settings.set(seller, new OverlimitTerms(50, null));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");

    assertThat(fixture.work(seller, "2026-07-02").stopped()).isTrue();
    assertThat(fixture.brake.waiting())
        .containsExactly(
            new BrakeQuestion(seller, LocalDate.parse("2026-07-02"), BrakeKind.MAIL, 1, 1));
  }

  @Test
  void pages_of_accounts_are_all_looked_at() {
    fixture.settings.set(seller, new OverlimitTerms(50, null));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "12");

    Overlimits.Page page = fixture.overlimits.plan(seller, LocalDate.parse("2026-07-02"), 0);
    assertThat(page.last()).contains(account.id());
    assertThat(page.steps()).hasSize(1);
    page = fixture.overlimits.plan(seller, LocalDate.parse("2026-07-02"), account.id().value());
    assertThat(page.last()).isEmpty();
  }

  @Test
  void what_was_done_is_listed() {
    fixture.settings.set(seller, new OverlimitTerms(50, 100));
    fixture.offers(account, PlanResource.TRAFFIC, "10");
    traffic("2026-07-01", "6");
    fixture.work(seller, "2026-07-02");

    OverlimitView listed = fixture.overlimits.list(seller).get(0);
    assertThat(listed.account()).isEqualTo(account.id());
    assertThat(listed.used()).isEqualByComparingTo("6");
    assertThat(listed.limit()).isEqualByComparingTo("10");
    assertThat(listed.warnedOn()).isEqualTo(LocalDate.parse("2026-07-02"));
    assertThat(listed.suspendedOn()).isNull();
  }

  /** Moves the business date if it must. */
  private void traffic(String day, String gigabytes) {
    LocalDate on = LocalDate.parse(day);
    if (fixture.billing.dates.openOn(seller).isBefore(on)) {
      fixture.billing.moveTo(seller, day);
    }
    fixture.reads(account, PlanResource.TRAFFIC, day, gigabytes);
  }
}
