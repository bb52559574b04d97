package org.orrery.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.brake.BillingHolds;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** The life of a card account, told as a calendar. */
class CardPaymentTest {

  private final PaymentFixture payments = new PaymentFixture();
  private final SellerId seller = payments.seller("2026-04-20");

  @AfterEach
  void reset() {
    payments.set("billing.mode", "ANNIVERSARY");
    payments.set("payment.retry_days", "1,3,7");
    payments.ledger.database.update(
        "update payment_intent set next_step_at = null where seller_id = ?", seller.value());
  }

  @Test
  void the_printed_example_of_the_credit_limit() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);

    payments.buy(account, "5");
    payments.run(seller);
    assertThat(payments.balance(account)).isEqualTo("-5.00");

    payments.buy(account, "10");
    payments.run(seller);
    assertThat(payments.payments(account)).containsExactly("15.00");
    assertThat(payments.balance(account)).isEqualTo("0.00");
    assertThat(payments.isSound(account)).isTrue();
  }

  @Test
  void the_same_example_holds_for_additional_purchases_in_anniversary_mode() {
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);

    payments.buy(account, "5");
    payments.run(seller);
    payments.buy(account, "10");
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("LIMIT APPROVED 15.00");
  }

  @Test
  void what_reaches_the_limit_exactly_is_charged() {
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);

    payments.buy(account, "10");
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void with_no_limit_every_purchase_is_charged_at_once() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);

    payments.buy(account, "0.01");
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("0.01");
  }

  @Test
  void in_anniversary_mode_regular_fees_are_charged_below_the_limit_with_all_that_is_owed() {
    AccountView account = payments.account(seller, "100", SandboxCard.APPROVED);
    payments.buy(account, "5");
    payments.run(seller);
    assertThat(payments.payments(account)).isEmpty();

    payments.bill(account, "7");
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR APPROVED 12.00");
  }

  @Test
  void in_credit_limit_mode_regular_fees_pile_up() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "100", SandboxCard.APPROVED);

    payments.bill(account, "7");
    payments.run(seller);

    assertThat(payments.payments(account)).isEmpty();
  }

  @Test
  void a_purchase_after_the_monthly_charge_waits_for_the_limit_again() {
    AccountView account = payments.account(seller, "100", SandboxCard.APPROVED);
    payments.bill(account, "7");
    payments.run(seller);

    payments.buy(account, "5");
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("7.00");
    assertThat(payments.balance(account)).isEqualTo("-5.00");
  }

  @Test
  void money_that_the_account_has_is_used_first() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.credit(account, "6");

    payments.bill(account, "10");
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("4.00");
  }

  @Test
  void a_check_that_comes_in_before_the_card_is_charged_lowers_the_charge() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));

    payments.credit(account, "4");
    payments.worker.workThrough();

    assertThat(payments.payments(account)).containsExactly("6.00");
  }

  @Test
  void a_check_for_everything_leaves_the_card_alone() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));

    payments.credit(account, "10");
    payments.worker.workThrough();

    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
    assertThat(payments.sandbox(account)).isEmpty();
  }

  @Test
  void a_look_goes_page_by_page_and_leaves_nobody_out() {
    payments.forgetNewCharges();
    payments.collection.chargesMax = 2;
    List<AccountView> charged =
        Stream.generate(() -> payments.account(seller, "0", SandboxCard.APPROVED))
            .limit(7)
            .toList();
    charged.forEach(account -> payments.bill(account, "10"));
    payments.bill(charged.get(0), "5");

    payments.collection.look();
    payments.collection.look();

    assertThat(payments.intents(charged.get(0))).containsExactly("REGULAR INTENDED 15.00");
    charged.stream()
        .skip(1)
        .forEach(
            account ->
                assertThat(payments.intents(account)).containsExactly("REGULAR INTENDED 10.00"));
  }

  @Test
  void a_second_look_finds_nothing() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.collection.look();
    payments.worker.workThrough();
    payments.run(seller);

    assertThat(payments.intents(account)).hasSize(1);
  }

  @Test
  void what_is_charged_while_a_payment_is_open_is_charged_to_the_card_after_it() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.bill(account, "3");
    payments.worker.workThrough();
    assertThat(payments.payments(account)).containsExactly("10.00");

    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00", "3.00");
  }

  @Test
  void a_declined_card_is_tried_ever_less_often_and_then_is_a_bad_card() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.run(seller);
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR DECLINED 10.00");

    for (String day : new String[] {"21", "22", "23", "24", "25", "26", "27", "28", "29", "30"}) {
      payments.moveTo(seller, "2026-04-" + day);
      payments.run(seller);
    }
    assertThat(payments.standing.isBadCard(account.id())).isFalse();
    payments.moveTo(seller, "2026-05-01");
    payments.run(seller);

    assertThat(payments.intents(account)).hasSize(4); // 20, 21, 24 April, 1 May.
    assertThat(payments.standing.isBadCard(account.id())).isTrue();
    payments.bill(account, "1");
    payments.run(seller);
    assertThat(payments.intents(account)).hasSize(4);
    assertThat(payments.balance(account)).isEqualTo("-11.00");
  }

  @Test
  void the_customer_is_told_of_each_decline_and_of_the_end() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.ledger.database.update(
        "insert into contact (account_id, kind, email) values (?, 'BILLING', 'a@example.net')",
        account.id().value());
    payments.set("payment.retry_days", "1");
    payments.bill(account, "10");
    payments.run(seller);
    payments.moveTo(seller, "2026-04-21");
    payments.run(seller);

    assertThat(payments.mails(account)).containsExactly("card-declined", "card-bad");
  }

  @Test
  void a_new_card_is_charged_for_what_the_bad_one_left() {
    payments.set("payment.retry_days", "");
    AccountView account = payments.account(seller, "100", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.run(seller);
    assertThat(payments.standing.isBadCard(account.id())).isTrue();

    payments.give(account, SandboxCard.APPROVED);
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(payments.standing.isBadCard(account.id())).isFalse();
  }

  @Test
  void a_new_card_that_comes_while_the_old_one_is_tried_is_charged_after_it() {
    payments.set("payment.retry_days", "");
    AccountView account = payments.account(seller, "100", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.forgetNewCharges();

    payments.give(account, SandboxCard.APPROVED);
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.worker.workThrough();
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void what_is_charged_while_a_payment_is_open_follows_it_also_when_it_is_given_up() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    payments.run(seller);
    payments.bill(account, "3");
    payments.run(seller);
    payments.forgetNewCharges();

    inTransaction(() -> payments.desk.giveUp(payments.intent(account), "nobody knows of it"));
    payments.run(seller);

    assertThat(payments.intents(account).get(0)).isEqualTo("REGULAR FAILED 10.00");
    assertThat(payments.intents(account).get(1)).isEqualTo("REGULAR UNKNOWN 13.00");
  }

  @Test
  void a_reseller_pays_by_card_what_the_charges_of_its_customers_make_it_owe() {
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);
    payments.ledger.database.update(
        "insert into seller (name, currency, customer_id) values ('a reseller', 'USD', ?)",
        account.customer().value());
    payments.owe(account, "9.99");
    payments.run(seller);
    assertThat(payments.payments(account)).isEmpty();

    payments.owe(account, "0.01");
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void the_sandbox_takes_no_card_but_its_own() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.give(account, "4111111111111111", PaymentFixture.GOOD_UNTIL);
    payments.bill(account, "10");
    payments.run(seller);

    assertThat(payments.payments(account)).isEmpty();
    assertThat(payments.intents(account)).containsExactly("REGULAR DECLINED 10.00");
  }

  @Test
  void a_card_that_has_expired_is_not_charged() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.give(account, "4111111111111111", YearMonth.of(2026, 4));
    payments.bill(account, "10");
    payments.moveTo(seller, "2026-05-01");
    payments.run(seller);

    assertThat(payments.intents(account)).isEmpty();
    assertThat(payments.standing.isBadCard(account.id())).isTrue();
  }

  @Test
  void a_person_can_have_a_bad_card_tried_again() {
    payments.set("payment.retry_days", "");
    AccountView account = payments.account(seller, "100", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.run(seller);

    inTransaction(() -> payments.desk.tryAgain(account.id()));
    payments.run(seller);

    assertThat(payments.intents(account))
        .containsExactly("REGULAR DECLINED 10.00", "RETRY DECLINED 10.00");
  }

  @Test
  void a_lost_answer_is_asked_for_and_the_card_charged_once() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED_UNHEARD);
    payments.bill(account, "10");
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR UNKNOWN 10.00");
    assertThat(payments.balance(account)).isEqualTo("-10.00");

    payments.clock.pass(Duration.ofMinutes(2));
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR APPROVED 10.00");
    assertThat(payments.sandbox(account)).containsExactly("APPROVED 1");
    assertThat(payments.balance(account)).isEqualTo("0.00");
  }

  @Test
  void what_never_arrived_is_sent_again_by_the_same_key() {
    AccountView account = payments.account(seller, "0", SandboxCard.TIMED_OUT);
    payments.bill(account, "10");
    payments.run(seller);
    payments.clock.pass(Duration.ofMinutes(2));
    payments.run(seller);

    assertThat(payments.sandbox(account)).containsExactly("APPROVED 2");
    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(payments.history(account)).containsExactly("SENT", "UNKNOWN", "SENT", "APPROVED");
  }

  @Test
  void while_a_payment_is_open_there_is_no_second_one() {
    AccountView account = payments.account(seller, "0", SandboxCard.SLOW);
    payments.bill(account, "10");
    payments.run(seller);
    payments.moveTo(seller, "2026-04-21");
    payments.bill(account, "5");
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR UNKNOWN 10.00");

    for (int i = 0; i < 4; i++) {
      payments.clock.pass(Duration.ofHours(2));
      payments.run(seller);
    }
    // The bill of the 21st is charged to the card after it, and waits for its own answer.
    assertThat(payments.intents(account).get(0)).isEqualTo("REGULAR APPROVED 10.00");
    assertThat(payments.intents(account).get(1)).startsWith("REGULAR").endsWith("5.00");
  }

  @Test
  void what_nobody_can_tell_waits_for_a_person() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    payments.run(seller);
    for (int i = 0; i < 10; i++) {
      payments.clock.pass(Duration.ofDays(2));
      payments.run(seller);
    }
    long id = payments.intent(account);
    PaymentView view =
        payments.desk.open().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    assertThat(view.waitsForPerson()).isTrue();
    assertThat(view.state()).isEqualTo("UNKNOWN");

    inTransaction(() -> payments.desk.settle(id, "seen at the bank"));

    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> payments.desk.settle(id, "again")));
    assertThat(payments.balance(account)).isEqualTo("0.00");
  }

  @Test
  void the_counts_tell_what_is_open_and_what_was_settled_lately() {
    PaymentCounts before = payments.desk.counts();
    payments.bill(payments.account(seller, "0", SandboxCard.APPROVED), "10");
    payments.bill(payments.account(seller, "0", SandboxCard.DECLINED), "10");
    payments.bill(payments.account(seller, "0", SandboxCard.BROKEN), "10");
    payments.run(seller);
    PaymentCounts after = payments.desk.counts();

    assertThat(after.approved()).isEqualTo(before.approved() + 1);
    assertThat(after.declined()).isEqualTo(before.declined() + 1);
    assertThat(after.open()).isEqualTo(before.open() + 1);
    assertThat(after.unknown()).isEqualTo(before.unknown() + 1);
  }

  @Test
  void a_person_gives_a_payment_up_and_the_debt_stays() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    payments.run(seller);
    long id = payments.intent(account);

    inTransaction(() -> payments.desk.giveUp(id, "the bank knows of nothing"));

    assertThat(payments.intents(account)).containsExactly("REGULAR FAILED 10.00");
    assertThat(payments.balance(account)).isEqualTo("-10.00");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> payments.desk.inquire(id)));
  }

  @Test
  void money_that_comes_in_after_it_was_given_up_is_booked_all_the_same() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    Intent claimed = payments.steps.next().orElseThrow().intent();
    inTransaction(() -> payments.desk.giveUp(claimed.id(), "nobody knows of it"));

    payments.steps.record(claimed, GatewayAnswer.approved("late"));
    payments.steps.record(claimed, GatewayAnswer.approved("late"));

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void a_worker_that_was_stopped_before_it_sent_goes_on_and_charges_nothing_twice() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    Intent frozen = payments.steps.next().orElseThrow().intent();

    payments.clock.pass(Duration.ofMinutes(3));
    payments.worker.workThrough(); // Another one asks, hears of nothing, sends.
    assertThat(payments.payments(account)).containsExactly("10.00");
    var request =
        new GatewayRequest(
            frozen.key(),
            frozen.seller(),
            frozen.account(),
            frozen.amount(),
            payments.vault.open(frozen.customer(), frozen.card()));
    GatewayAnswer late = payments.beans.get(SandboxGateway.class).charge(request);
    payments.steps.record(frozen, late);

    assertThat(payments.sandbox(account)).containsExactly("APPROVED 2");
    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(payments.balance(account)).isEqualTo("0.00");
  }

  @Test
  void a_claim_that_is_late_changes_nothing() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    Intent first = payments.steps.next().orElseThrow().intent();
    payments.clock.pass(Duration.ofMinutes(3));
    Intent second = payments.steps.next().orElseThrow().intent();

    assertThat(second.lease()).isEqualTo(first.lease() + 1);
    assertThat(payments.steps.sendAgain(first)).isFalse();
    payments.steps.notSent(first, "too late");
    assertThat(payments.steps.sendAgain(second)).isTrue();
    assertThat(payments.intents(account)).containsExactly("REGULAR SENT 10.00");
  }

  @Test
  void while_billing_is_held_no_card_is_charged_and_none_is_forgotten() {
    BillingHolds holds = payments.beans.get(BillingHolds.class);
    AccountView before = payments.account(seller, "0", SandboxCard.APPROVED);
    AccountView meanwhile = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.buy(before, "7");
    payments.collection.look();
    holds.hold("the database may be a restored backup", "restore guard");

    payments.worker.workThrough();
    payments.buy(meanwhile, "8");
    assertThat(payments.collection.look()).isZero();
    payments.worker.workThrough();

    assertThat(payments.intents(before)).containsExactly("LIMIT INTENDED 7.00");
    assertThat(payments.intents(meanwhile)).isEmpty();
    holds.release("test");
    payments.collection.look();
    payments.worker.workThrough();
    assertThat(payments.payments(before)).containsExactly("7.00");
    assertThat(payments.payments(meanwhile)).containsExactly("8.00");
  }

  @Test
  void the_card_of_a_held_account_waits_for_the_release() {
    BillingHolds holds = payments.beans.get(BillingHolds.class);
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    AccountView other = payments.account(seller, "0", SandboxCard.APPROVED);
    holds.holdAccount(account.id(), "its books are not sound", "verification");
    payments.buy(account, "7");
    payments.buy(other, "8");

    payments.run(seller);

    assertThat(payments.payments(account)).isEmpty();
    assertThat(payments.payments(other)).containsExactly("8.00");
    holds.releaseAccount(account.id(), "test");
    payments.worker.workThrough();
    assertThat(payments.payments(account)).containsExactly("7.00");
  }

  @Test
  void what_was_sent_is_asked_about_while_billing_is_held() {
    BillingHolds holds = payments.beans.get(BillingHolds.class);
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED_UNHEARD);
    payments.buy(account, "7");
    payments.run(seller);
    holds.hold("prices are being checked", "somebody");
    try {
      payments.clock.pass(Duration.ofHours(1));
      payments.worker.workThrough();

      assertThat(payments.payments(account)).containsExactly("7.00");
    } finally {
      holds.release("test");
    }
  }

  @Test
  void a_backup_charges_no_card_before_the_guard_has_looked_at_it() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.buy(account, "7");
    payments.ledger.database.update("update installation set beat_at = now() - interval '1 hour'");
    try {
      payments.run(seller);
      assertThat(payments.payments(account)).isEmpty();
    } finally {
      payments.ledger.database.update("update installation set beat_at = null");
    }
    payments.run(seller);
    assertThat(payments.payments(account)).containsExactly("7.00");
  }

  @Test
  void a_claimed_payment_is_nobody_elses_until_the_claim_ends() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.worker.workThrough(); // What other tests left.
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));

    assertThat(payments.steps.next()).isPresent();
    assertThat(payments.steps.next()).isEqualTo(Optional.empty());
  }

  @Test
  void a_card_that_does_not_open_is_not_charged_and_says_so() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.ledger.database.update(
        "update card set key_id = 'gone' where customer_id = ?", account.customer().value());
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR FAILED 10.00");
    payments.ledger.database.update(
        "delete from card where key_id = 'gone' and not exists"
            + " (select 1 from payment_intent i where i.card_id = card.id)");
  }

  @Test
  void a_seller_without_a_gateway_charges_no_card() {
    SellerId without = payments.ledger.seller(payments.dates.openOn(seller));
    AccountView account = payments.account(without, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.run(without);

    assertThat(payments.intents(account)).isEmpty();
    assertThat(payments.standing.isBadCard(account.id())).isTrue();
  }

  @Test
  void an_account_that_pays_by_check_has_no_bad_card() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.ledger.database.update(
        "update account set payment_type = 'Check' where id = ?", account.id().value());
    payments.bill(account, "10");
    payments.run(seller);

    assertThat(payments.intents(account)).isEmpty();
    assertThat(payments.standing.isBadCard(account.id())).isFalse();
  }
}
