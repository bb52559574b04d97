package org.orrery.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountView;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardNumber;
import org.orrery.vault.NewCard;

/** What changes between the wish to charge a card and the sending, and between two debts. */
class CardChangesTest {

  private final PaymentFixture payments = new PaymentFixture();
  private final SellerId seller = payments.seller("2026-04-20");

  @AfterEach
  void reset() {
    payments.set("billing.mode", "ANNIVERSARY");
    payments.ledger.database.update(
        "update payment_intent set next_step_at = null where seller_id = ?", seller.value());
  }

  @Test
  void an_account_that_is_deleted_before_the_sending_is_not_charged() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    intend(account, "10");

    payments.ledger.database.update(
        """
        update account set state = 'DELETED', deleted_on = created_on, purge_on = created_on + 30
        where id = ?""",
        account.id().value());
    payments.worker.workThrough();
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
    assertThat(payments.history(account)).containsExactly("WITHDRAWN");
    assertThat(payments.sandbox(account)).isEmpty();
  }

  @Test
  void a_card_that_is_replaced_before_the_sending_is_not_charged_but_the_new_one() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    intend(account, "10");
    long before = payments.desk.counts().withdrawn();

    payments.give(account, SandboxCard.APPROVED);
    payments.worker.workThrough();
    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
    assertThat(payments.desk.counts().withdrawn()).isEqualTo(before + 1);
    payments.forgetNewCharges();
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(payments.mails(account)).isEmpty();
  }

  @Test
  void in_the_same_way_a_retry_goes_on_with_the_new_card_below_the_limit_too() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.DECLINED);
    payments.buy(account, "12");
    payments.run(seller);
    payments.credit(account, "5");
    payments.moveTo(seller, "2026-04-21");
    payments.collection.collect(seller, payments.dates.openOn(seller));

    payments.give(account, SandboxCard.APPROVED);
    payments.worker.workThrough();
    payments.run(seller);

    assertThat(payments.intents(account))
        .containsExactly("LIMIT DECLINED 12.00", "RETRY WITHDRAWN 7.00", "RETRY APPROVED 7.00");
  }

  @Test
  void an_account_that_pays_otherwise_by_then_is_not_charged() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    intend(account, "10");

    payments.ledger.database.update(
        "update account set payment_type = 'Check' where id = ?", account.id().value());
    payments.worker.workThrough();
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
  }

  @Test
  void a_seller_that_charges_no_cards_by_then_charges_none() {
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    intend(account, "10");

    inTransaction(() -> payments.desk.useGateway(seller, ""));
    payments.worker.workThrough();
    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
    inTransaction(() -> payments.desk.useGateway(seller, "sandbox"));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
  }

  @Test
  void an_account_that_somebody_holds_is_passed_over_and_looked_at_when_it_is_free() {
    payments.worker.workThrough(); // What other tests left.
    AccountView account = payments.account(seller, "0", SandboxCard.APPROVED);
    intend(account, "10");

    inTransaction(
        () -> {
          payments.ledger.database.update(
              """
              update account set state = 'DELETED', deleted_on = created_on,
                purge_on = created_on + 30 where id = ?""",
              account.id().value());
          assertThat(CompletableFuture.supplyAsync(payments.steps::next).join()).isEmpty();
        });
    payments.worker.workThrough();

    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
  }

  @Test
  void a_debt_that_is_paid_by_check_is_not_tried_again_when_a_small_one_follows() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.DECLINED);
    payments.buy(account, "12");
    payments.run(seller);
    payments.credit(account, "12");

    payments.buy(account, "1");
    for (String day : new String[] {"2026-04-21", "2026-04-24", "2026-05-01"}) {
      payments.moveTo(seller, day);
      payments.run(seller);
    }

    assertThat(payments.intents(account)).containsExactly("LIMIT DECLINED 12.00");
    assertThat(payments.balance(account)).isEqualTo("-1.00");
  }

  @Test
  void a_debt_that_is_paid_in_part_is_tried_again_for_the_rest() {
    payments.set("billing.mode", "CREDIT_LIMIT");
    AccountView account = payments.account(seller, "10", SandboxCard.DECLINED);
    payments.buy(account, "12");
    payments.run(seller);
    payments.credit(account, "11.99");

    payments.moveTo(seller, "2026-04-21");
    payments.run(seller);

    assertThat(payments.intents(account)).contains("RETRY DECLINED 0.01");
  }

  @Test
  void a_debt_after_one_that_was_paid_has_all_its_tries() {
    payments.set("payment.retry_days", "1,3");
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.run(seller);
    payments.credit(account, "10");

    payments.bill(account, "3");
    for (String day : new String[] {"20", "21", "24"}) {
      payments.moveTo(seller, "2026-04-" + day);
      payments.run(seller);
    }
    payments.set("payment.retry_days", "1,3,7");

    assertThat(payments.intents(account)).hasSize(4);
    assertThat(payments.standing.isBadCard(account.id())).isTrue();
  }

  @Test
  void a_bad_card_stays_bad_when_its_debt_is_paid() {
    payments.set("payment.retry_days", "");
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.bill(account, "10");
    payments.run(seller);
    payments.set("payment.retry_days", "1,3,7");

    payments.credit(account, "10");

    assertThat(payments.standing.isBadCard(account.id())).isTrue();
  }

  @Test
  void a_regular_fee_that_a_check_paid_makes_no_purchase_be_charged_early() {
    AccountView account = payments.account(seller, "100", SandboxCard.APPROVED);
    payments.bill(account, "10");
    payments.collection.collect(seller, payments.dates.openOn(seller));
    payments.credit(account, "10");
    payments.worker.workThrough();

    payments.buy(account, "1");
    payments.run(seller);

    assertThat(payments.intents(account)).containsExactly("REGULAR WITHDRAWN 10.00");
  }

  @Test
  void an_operator_gives_a_card_and_the_debt_that_waited_for_it_is_charged() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);
    payments.set("payment.retry_days", "");
    payments.bill(account, "10");
    payments.run(seller);
    payments.set("payment.retry_days", "1,3,7");
    payments.forgetNewCharges();

    inTransaction(() -> payments.desk.giveCard(account.id(), card(PaymentFixture.GOOD_UNTIL)));
    payments.run(seller);

    assertThat(payments.payments(account)).containsExactly("10.00");
    assertThat(payments.vault.of(account.customer())).hasSize(2);
  }

  @Test
  void a_card_that_is_none_is_not_taken() {
    AccountView account = payments.account(seller, "0", SandboxCard.DECLINED);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> give(account.id(), YearMonth.of(2026, 3)));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> give(new AccountId(Long.MAX_VALUE), PaymentFixture.GOOD_UNTIL));
    give(account.id(), YearMonth.of(2026, 4));
    assertThat(payments.vault.of(account.customer())).hasSize(2);
  }

  @Test
  void each_start_names_sellers_that_only_pretend_to_charge_in_one_line() {
    payments.ledger.database.update(
        "delete from payment_gateway where seller_id <> ?", seller.value());
    assertThat(payments.desk.sandboxSellers()).isEqualTo(seller.toString());
    assertThat(warningsOfStart()).singleElement().asString().endsWith("sellers " + seller);

    inTransaction(() -> payments.desk.useGateway(seller, ""));

    assertThat(payments.desk.sandboxSellers()).isEmpty();
    assertThat(warningsOfStart()).isEmpty();
  }

  private List<String> warningsOfStart() {
    List<String> said = new ArrayList<>();
    Logger log = Logger.getLogger(GatewayCheck.class.getName());
    Handler ear = new Ear(said);
    log.addHandler(ear);
    try {
      payments.beans.get(GatewayCheck.class).check();
    } finally {
      log.removeHandler(ear);
    }
    return said;
  }

  /** Hears warnings. */
  private static final class Ear extends Handler {
    private final List<String> said;

    Ear(List<String> said) {
      this.said = said;
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().equals(Level.WARNING)) {
        said.add(line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private void give(AccountId account, YearMonth expiresIn) {
    inTransaction(() -> payments.desk.giveCard(account, card(expiresIn)));
  }

  private static NewCard card(YearMonth expiresIn) {
    return new NewCard(new CardNumber("4242424242424242"), "", "A holder", expiresIn);
  }

  private void intend(AccountView account, String amount) {
    payments.bill(account, amount);
    payments.collection.collect(seller, payments.dates.openOn(seller));
  }
}
