package org.orrery.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.shared.SellerId;

/** Cards that cannot be charged for a reason of ours, until the reason is gone. */
class HeldUpCardTest {

  private final PaymentFixture payments = new PaymentFixture();
  private final SellerId seller = payments.seller("2026-04-20");

  @AfterEach
  void reset() {
    payments.set("billing.mode", "ANNIVERSARY");
    payments.ledger.database.update(
        "update payment_intent set next_step_at = null where seller_id = ?", seller.value());
    payments.ledger.database.update(
        "update card_collection set try_again_at = null where seller_id = ?", seller.value());
  }

  @Test
  void a_card_whose_key_was_missing_is_charged_when_the_key_is_back() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    String key = loseKey(account);
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR FAILED 10.00");
    assertThat(payments.standing.isBadCard(account.id())).isFalse();

    bringBack(account, key);
    payments.forgetNewCharges();
    payments.clock.pass(Duration.ofMinutes(1));
    payments.run(seller);

    assertThat(payments.intents(account))
        .containsExactly("REGULAR FAILED 10.00", "RETRY APPROVED 10.00");
    assertThat(payments.balance(account)).isEqualTo("0.00");
    assertThat(heldUp(account)).isZero();
  }

  @Test
  void it_is_tried_ever_less_often_and_once_a_day_at_last() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    loseKey(account);

    for (int hour = 0; hour < 24 * 12; hour++) {
      payments.run(seller);
      payments.clock.pass(Duration.ofHours(1));
    }

    // At first, and after 1, 5 and 15 minutes, 1, 4, 12 and 24 hours, all on the hour; then daily.
    assertThat(payments.intents(account)).hasSizeBetween(16, 18);
    assertThat(payments.history(account)).containsOnly("SENT", "FAILED");
    assertThat(payments.mails(account)).isEmpty();
  }

  @Test
  void a_further_charge_does_not_quicken_the_pace() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    loseKey(account);
    payments.run(seller);

    payments.bill(account, "3");
    payments.run(seller);
    assertThat(payments.intents(account)).hasSize(1);
    payments.clock.pass(Duration.ofMinutes(1));
    payments.run(seller);

    assertThat(payments.intents(account))
        .containsExactly("REGULAR FAILED 10.00", "RETRY FAILED 13.00");
  }

  @Test
  void what_reached_the_limit_once_is_tried_again_also_when_less_is_owed() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);
    payments.buy(account, "12");
    String key = loseKey(account);
    payments.run(seller);
    payments.credit(account, "5");

    bringBack(account, key);
    payments.clock.pass(Duration.ofMinutes(1));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("7.00");
  }

  @Test
  void a_gateway_that_is_not_installed_holds_up_until_the_next_start() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    PaymentGateway sandbox = payments.gateways.remove(0);
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR FAILED 10.00");

    payments.gateways.add(sandbox);
    payments.beans.get(GatewayCheck.class).check();
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void a_gateway_that_lacks_credentials_is_tried_as_soon_as_it_has_them() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    PaymentGateway sandbox = payments.gateways.set(0, new Unready());
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR FAILED 10.00");
    assertThat(reason(account)).contains("merchant unknown");

    payments.gateways.set(0, sandbox);
    inTransaction(() -> payments.desk.storeSecret(seller, "sandbox.password", "right"));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(heldUp(account)).isZero();
  }

  @Test
  void a_payment_that_may_have_arrived_is_asked_for_even_if_the_gateway_is_not_ready_now() {
    AccountView account = payments.account(seller, "0", SandboxCard.TIMED_OUT);
    payments.bill(account, "10");
    payments.run(seller);
    PaymentGateway sandbox = payments.gateways.set(0, new Unready());
    payments.clock.pass(Duration.ofMinutes(2));
    payments.run(seller);
    assertThat(payments.intents(account)).containsExactly("REGULAR UNKNOWN 10.00");

    payments.gateways.set(0, sandbox);
    payments.clock.pass(Duration.ofHours(1));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void a_payment_that_was_sent_at_last_and_is_given_up_holds_up_nothing() {
    AccountView account = payments.account(seller, "0", SandboxCard.BROKEN);
    payments.bill(account, "10");
    String key = loseKey(account);
    payments.run(seller);
    bringBack(account, key);
    payments.clock.pass(Duration.ofMinutes(1));
    payments.run(seller);
    assertThat(payments.intents(account))
        .containsExactly("REGULAR FAILED 10.00", "RETRY UNKNOWN 10.00");

    inTransaction(() -> payments.desk.giveUp(payments.intent(account), "nobody knows of it"));

    assertThat(heldUp(account)).isZero();
  }

  @Test
  void a_card_hung_on_another_customer_is_refused_and_counted() {
    AccountView owner = payments.account(seller, "0", SandboxCard.APPROVED);
    AccountView thief = payments.account(seller, "0", SandboxCard.DECLINED);
    long before = payments.desk.counts().heldUp();
    payments.ledger.database.update(
        "delete from card where customer_id = ?", thief.customer().value());
    payments.ledger.database.update(
        "update card set customer_id = ? where customer_id = ?",
        thief.customer().value(),
        owner.customer().value());

    payments.bill(thief, "10");
    payments.run(seller);

    assertThat(payments.intents(thief)).containsExactly("REGULAR FAILED 10.00");
    assertThat(payments.sandbox(thief)).isEmpty();
    assertThat(reason(thief)).contains("does not open");
    assertThat(payments.desk.counts().heldUp()).isEqualTo(before + 1);
  }

  @Test
  void whoever_pays_by_check_meanwhile_is_not_charged_later() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    String key = loseKey(account);
    payments.run(seller);

    payments.credit(account, "10");
    bringBack(account, key);
    payments.clock.pass(Duration.ofHours(2));
    payments.run(seller);

    assertThat(payments.intents(account)).hasSize(1);
    assertThat(heldUp(account)).isZero();
  }

  @Test
  void a_new_card_need_not_wait_for_the_pace_of_the_old_one() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    payments.bill(account, "10");
    loseKey(account);
    payments.run(seller);

    payments.give(account, SandboxCard.APPROVED);
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void a_person_may_try_it_before_its_time() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.APPROVED);
    payments.buy(account, "12");
    String key = loseKey(account);
    payments.run(seller);
    bringBack(account, key);

    inTransaction(() -> payments.desk.tryAgain(account.id()));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("12.00");
  }

  /** Answers every charge with what its seller lacks. */
  private static final class Unready implements PaymentGateway {

    @Override
    public String name() {
      return "sandbox";
    }

    @Override
    public GatewayAnswer charge(GatewayRequest request) {
      return GatewayAnswer.notReady("merchant unknown");
    }

    @Override
    public GatewayAnswer inquire(SellerId seller, String key) {
      return GatewayAnswer.notFound();
    }
  }

  private String loseKey(AccountView account) {
    String key =
        payments
            .ledger
            .database
            .find(
                "select key_id from card where customer_id = ?",
                row -> row.getString(1),
                account.customer().value())
            .orElseThrow();
    bringBack(account, "gone");
    return key;
  }

  private void bringBack(AccountView account, String key) {
    payments.ledger.database.update(
        "update card set key_id = ? where customer_id = ?", key, account.customer().value());
  }

  private long heldUp(AccountView account) {
    return payments.ledger.database.number(
        "select count(*) from held_up_card where account_id = ?", account.id().value());
  }

  private String reason(AccountView account) {
    return payments
        .ledger
        .database
        .find(
            "select held_up_reason from held_up_card where account_id = ?",
            row -> row.getString(1),
            account.id().value())
        .orElse("");
  }
}
