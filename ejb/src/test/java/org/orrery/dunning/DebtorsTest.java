package org.orrery.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.account.SellerNotFoundException;
import org.orrery.account.SuspendedBy;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/** Debtors on a real database: found, written to, suspended, deleted, and let go. */
class DebtorsTest {

  private static final LocalDate DAY = LocalDate.parse("2027-03-01");

  private final DunningFixture dunning = new DunningFixture();
  private final SellerId seller = dunning.seller();
  private final AccountView account = dunning.account(seller);

  @AfterEach
  void let_it_go() {
    dunning.database.update("delete from brake_approval");
    dunning.database.update(
        "update setting set value = '50 or 5%' where name = 'brake.suspension'");
    dunning.holds.release("test");
  }

  @Test
  void a_debtors_life_ends_with_its_deletion() {
    dunning.settings.set(seller, new DunningTerms(null, 5, 20));
    dunning.owes(account, "10.01");

    for (LocalDate day = DAY; day.isBefore(DAY.plusDays(19)); day = day.plusDays(1)) {
      dunning.work(seller, day.toString());
    }
    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by DEBT");
    dunning.work(seller, "2027-03-20");
    dunning.work(seller, "2027-03-21");

    assertThat(dunning.mails(account))
        .containsExactly(
            "debtor-notice 2027-03-01", "suspended 2027-03-06", "deletion-warning 2027-03-01");
    assertThat(dunning.state(account)).isEqualTo("DELETED by DEBT");
    assertThat(dunning.isListed(account)).isFalse();
  }

  @Test
  void a_money_back_request_of_a_busy_account_is_no_request_of_a_missing_one() {
    dunning.busy.add(account.id());
    inTransaction(() -> dunning.beans.get(MoneyBack.class).request(account.id()));
    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by MONEY_BACK");
  }

  @Test
  void a_card_account_is_listed_when_its_card_is_bad() {
    dunning.paysByCard(account);
    dunning.owes(account, "10.01");
    dunning.work(seller, "2027-03-01");
    assertThat(dunning.isListed(account)).isFalse();

    dunning.declinesCard(account);
    dunning.work(seller, "2027-03-02");
    assertThat(dunning.isListed(account)).isTrue();
  }

  @Test
  void a_debtor_has_all_its_days_once_more_after_we_could_not_charge_its_new_card() {
    dunning.settings.set(seller, new DunningTerms(0, 3, null));
    dunning.owes(account, "10.01");
    dunning.work(seller, "2027-03-01");
    dunning.work(seller, "2027-03-02");
    dunning.paysByCard(account);
    dunning.holdsUpCard(account, true);
    for (String day : new String[] {"2027-03-04", "2027-03-05", "2027-03-06"}) {
      dunning.work(seller, day);
    }
    assertThat(dunning.state(account)).isEqualTo("ACTIVE");

    dunning.holdsUpCard(account, false);
    dunning.work(seller, "2027-03-08");
    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
    dunning.work(seller, "2027-03-09");

    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by DEBT");
    assertThat(dunning.mails(account))
        .containsExactly(
            "debtor-notice 2027-03-01", "debtor-notice 2027-03-06", "suspended 2027-03-09");
  }

  @Test
  void a_card_that_is_held_up_helps_nobody_once_it_could_not_be_charged_anyway() {
    dunning.settings.set(seller, new DunningTerms(0, 3, null));
    dunning.owes(account, "10.01");
    dunning.paysByCard(account);
    dunning.holdsUpCard(account, true);
    dunning.work(seller, "2027-03-01");
    assertThat(dunning.isListed(account)).isFalse();

    dunning.database.update(
        "update card set expires_in = '2027-02' where customer_id = ?", account.customer().value());
    dunning.work(seller, "2027-03-01");
    dunning.work(seller, "2027-03-04");

    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by DEBT");
  }

  @Test
  void who_pays_is_resumed() {
    dunning.settings.set(seller, new DunningTerms(null, 0, null));
    dunning.owes(account, "10.01");
    dunning.work(seller, "2027-03-01");

    dunning.pays(account, "0.01");
    DebtorRunResult result = dunning.work(seller, "2027-03-02");

    assertThat(result.cleared()).isEqualTo(1);
    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
    assertThat(dunning.isListed(account)).isFalse();
  }

  @Test
  void who_pays_is_resumed_at_any_time_of_the_day() {
    dunning.settings.set(seller, new DunningTerms(null, 0, null));
    AccountView other = dunning.account(seller);
    dunning.owes(account, "10.01");
    dunning.owes(other, "10.01");
    dunning.work(seller, "2027-03-01");
    dunning.pays(account, "0.01");

    dunning.run.workCleared(seller, DAY, none -> false);

    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
    assertThat(dunning.state(other)).isEqualTo("SUSPENDED by DEBT");
  }

  @Test
  void a_list_has_the_oldest_first_or_who_owes_most_and_pages_go_on_where_one_was_paid() {
    AccountView second = dunning.account(seller);
    AccountView third = dunning.account(seller);
    dunning.owes(account, "20.00");
    dunning.work(seller, "2027-03-01");
    dunning.owes(second, "30.00");
    dunning.owes(third, "10.01");
    dunning.work(seller, "2027-03-02");
    dunning.run.workCleared(seller, DAY, none -> false);

    assertThat(dunning.debtors.list(seller, DebtorOrder.OLDEST, 0, 9))
        .extracting(DebtorView::account)
        .containsExactly(account.id(), second.id(), third.id());
    assertThat(dunning.debtors.list(seller, DebtorOrder.MOST, 0, 9))
        .extracting(DebtorView::account)
        .containsExactly(second.id(), account.id(), third.id());
    assertThat(dunning.debtors.list(seller, DebtorOrder.MOST, 1, 1))
        .extracting(DebtorView::account)
        .containsExactly(account.id());

    DebtorView last = dunning.debtors.page(seller, 0, 2).get(1);
    dunning.pays(second, "30.00");
    dunning.run.workCleared(seller, DAY, none -> false);
    assertThat(dunning.debtors.page(seller, last.place(), 9))
        .extracting(DebtorView::account)
        .containsExactly(third.id());
  }

  @Test
  void an_automatic_resume_undoes_only_its_own_suspension() {
    dunning.owes(account, "10.01");
    dunning.work(seller, "2027-03-01");
    dunning.suspends(account, SuspendedBy.ADMINISTRATOR);

    dunning.pays(account, "5.00");
    dunning.work(seller, "2027-03-02");

    assertThat(dunning.isListed(account)).isFalse();
    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by ADMINISTRATOR");
  }

  @Test
  void who_is_resumed_by_hand_gets_the_days_once_more() {
    dunning.settings.set(seller, new DunningTerms(null, 3, null));
    dunning.owes(account, "10.01");
    dunning.work(seller, "2027-03-01");
    dunning.work(seller, "2027-03-04");

    dunning.resumes(account, "2027-03-10");
    dunning.work(seller, "2027-03-10");
    dunning.work(seller, "2027-03-12");

    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
    dunning.work(seller, "2027-03-13");
    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by DEBT");
    assertThat(dunning.mails(account))
        .containsExactly(
            "debtor-notice 2027-03-01",
            "suspended 2027-03-04",
            "debtor-notice 2027-03-10",
            "suspended 2027-03-13");
  }

  @Test
  void a_plan_has_no_effect_and_a_step_that_is_done_twice_has_one() {
    dunning.owes(account, "10.01");

    List<DebtorStep> steps = dunning.debtors.plan(seller, DAY);
    assertThat(dunning.isListed(account)).isFalse();

    assertThat(dunning.debtors.carryOut(steps.get(0))).isEqualTo(StepOutcome.DONE);
    assertThat(dunning.debtors.carryOut(steps.get(0))).isEqualTo(StepOutcome.OVERTAKEN);
    assertThat(dunning.mails(account)).hasSize(1);
  }

  @Test
  void whoever_only_waits_keeps_nobody_behind_him_waiting() {
    dunning.settings.set(seller, new DunningTerms(null, 30, null));
    List<AccountView> waiting = Stream.generate(() -> dunning.account(seller)).limit(5).toList();
    waiting.forEach(each -> dunning.owes(each, "10.01"));
    dunning.debtors.plan(seller, DAY).forEach(dunning.debtors::carryOut);
    AccountView last = dunning.account(seller);
    dunning.owes(last, "10.01");
    dunning.beans.get(DebtorRepository.class).casesMax = 2;

    List<DebtorStep> steps = dunning.debtors.plan(seller, DAY.plusDays(1));

    assertThat(steps).extracting(DebtorStep::account).containsExactly(last.id());
    waiting.forEach(each -> dunning.pays(each, "10.01"));
    assertThat(dunning.debtors.planCleared(seller, DAY.plusDays(1))).hasSize(5);
  }

  @Test
  void a_payment_after_the_plan_is_seen() {
    dunning.settings.set(seller, new DunningTerms(null, 0, null));
    dunning.owes(account, "10.01");
    List<DebtorStep> steps = dunning.debtors.plan(seller, DAY);

    dunning.pays(account, "1.00");

    assertThat(dunning.debtors.carryOut(steps.get(0))).isEqualTo(StepOutcome.OVERTAKEN);
    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
  }

  @Test
  void whoever_is_within_the_limit_held_or_of_another_seller_is_passed_over() {
    AccountView held = dunning.account(seller);
    AccountView foreign = dunning.account(dunning.seller());
    dunning.owes(account, "10.00");
    dunning.owes(held, "10.01");
    dunning.owes(foreign, "10.01");
    dunning.holds.holdAccount(held.id(), "a dispute", "test");

    assertThat(dunning.debtors.plan(seller, DAY)).isEmpty();
  }

  @Test
  void a_hold_that_comes_amid_the_steps_stops_those_that_are_left() {
    AccountView account = dunning.account(seller);
    dunning.owes(account, "10.01");
    DebtorStep planned = dunning.debtors.plan(seller, LocalDate.parse("2027-03-01")).get(0);
    dunning.holds.hold("the machine's clock went forward", "restore guard");

    assertThat(dunning.debtors.carryOut(planned)).isEqualTo(StepOutcome.OVERTAKEN);
    dunning.holds.release("test");
    assertThat(dunning.debtors.carryOut(planned)).isEqualTo(StepOutcome.DONE);
  }

  @Test
  void an_ended_trial_is_suspended() {
    dunning.database.update(
        "update account set trial_ends_on = ? where id = ?", DAY, account.id().value());

    dunning.work(seller, "2027-02-28");
    assertThat(dunning.state(account)).isEqualTo("ACTIVE");
    dunning.work(seller, "2027-03-01");

    assertThat(dunning.state(account)).isEqualTo("SUSPENDED by TRIAL");
    assertThat(dunning.mails(account)).containsExactly("suspended 2027-03-01");
  }

  @Test
  void a_resellers_customers_are_suspended_and_resumed_with_it() {
    SellerId reseller = dunning.reseller(account);
    AccountView customer = dunning.account(reseller);
    AccountView other = dunning.account(reseller);
    dunning.suspends(other, SuspendedBy.RESELLER);
    dunning.suspends(account, SuspendedBy.ADMINISTRATOR);

    dunning.work(reseller, "2027-03-02");
    assertThat(dunning.state(customer)).isEqualTo("SUSPENDED by RESELLER_SUSPENDED");
    dunning.resumes(account, "2027-03-03");
    dunning.work(reseller, "2027-03-03");

    assertThat(dunning.state(customer)).isEqualTo("ACTIVE");
    assertThat(dunning.state(other)).isEqualTo("SUSPENDED by RESELLER");
    assertThat(dunning.mails(customer)).isEmpty();
  }

  @Test
  void too_many_suspensions_at_once_wait_for_an_approval() {
    dunning.database.update("update setting set value = '1 or 5%' where name = 'brake.suspension'");
    dunning.settings.set(seller, new DunningTerms(null, 0, null));
    AccountView other = dunning.account(seller);
    dunning.owes(account, "10.01");
    dunning.owes(other, "10.01");

    assertThat(dunning.work(seller, "2027-03-01").stopped()).isTrue();
    assertThat(dunning.isListed(account)).isFalse();
    assertThat(dunning.mails(account)).isEmpty();
    assertThat(dunning.brake.waiting())
        .containsExactly(new BrakeQuestion(seller, DAY, BrakeKind.SUSPENSION, 2, 2));

    dunning.brake.approve(seller, DAY, BrakeKind.SUSPENSION, "test");
    assertThat(dunning.work(seller, "2027-03-01").suspended()).isEqualTo(2);
  }

  @Test
  void an_account_that_fails_or_is_busy_does_not_stop_the_others() {
    dunning.settings.set(seller, new DunningTerms(null, 0, null));
    AccountView broken = dunning.account(seller);
    AccountView third = dunning.account(seller);
    List.of(account, broken, third).forEach(debtor -> dunning.owes(debtor, "10.01"));
    dunning.broken.add(broken.id());

    DebtorRunResult result = dunning.work(seller, "2027-03-01");

    assertThat(result)
        .isEqualTo(new DebtorRunResult(2, 2, 0, 0, List.of(broken.id()), List.of(), false));
    assertThat(dunning.isListed(broken)).isFalse();
    assertThat(dunning.mails(broken)).isEmpty();
  }

  @Test
  void a_busy_account_is_left_to_the_next_day() {
    dunning.owes(account, "10.01");
    dunning.busy.add(account.id());

    assertThat(dunning.work(seller, "2027-03-01").deferred()).containsExactly(account.id());
    dunning.busy.clear();

    assertThat(dunning.work(seller, "2027-03-02").listed()).isEqualTo(1);
  }

  @Test
  void a_reseller_without_terms_follows_the_host_and_the_host_begins_mild() {
    assertThat(dunning.settings.of(seller)).isEqualTo(DunningTerms.MILD);

    dunning.settings.set(seller, new DunningTerms(1, 2, null));
    assertThat(dunning.settings.of(seller)).isEqualTo(new DunningTerms(1, 2, null));

    dunning.settings.clear(seller);
    assertThat(dunning.settings.of(seller)).isEqualTo(DunningTerms.MILD);
    assertThatExceptionOfType(SellerNotFoundException.class)
        .isThrownBy(() -> dunning.settings.set(new SellerId(77), DunningTerms.MILD));
  }
}
