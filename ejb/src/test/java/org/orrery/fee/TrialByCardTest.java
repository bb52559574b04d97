package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.fee.FeeFixture.QUARTER;
import static org.orrery.ledger.TestDatabase.inTransaction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.payment.PaymentFixture;
import org.orrery.plan.PlanResource;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardNumber;
import org.orrery.vault.NewCard;

/** The life of a trial from 1 July that becomes a payer by card; a mailbox is $2 and $15. */
class TrialByCardTest {

  private static final String GOOD_CARD = "4242424242424242";

  private final FeeFixture fixture = new FeeFixture();
  private final PaymentFixture cards = new PaymentFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @BeforeEach
  void begin_a_trial() {
    fixture.base(account, PlanResource.ACCOUNT, null, "7", "10", null);
    fixture.base(account, PlanResource.MAILBOX, "1", "2", "5", null);
    fixture.base(account, PlanResource.TRAFFIC, "10", null, null, "0.50");
    fixture.tries(account, "20");
    fixture.activate(account, QUARTER);
    inTransaction(() -> cards.desk.useGateway(seller, "sandbox"));
    cards.catchUp(); // The bill run beside it lives by the machine's clock.
  }

  @AfterEach
  void the_books_are_sound() {
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void a_trial_that_ended_is_charged_and_goes_on_by_its_card() {
    fixture.buy(account, PlanResource.MAILBOX, "2");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-01", "12");
    fixture.billing.runTo(seller, "2026-07-31");
    fixture.billing.suspend(account);
    fixture.billing.runTo(seller, "2026-08-16");
    cards.run(seller);
    assertThat(cards.intents(account)).isEmpty();

    give(GOOD_CARD);
    paysByCard();
    cards.run(seller);

    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-08-01 USAGE_FEE 1.00 Usage: Traffic",
            "2026-08-16 SETUP_FEE 7.00 Setup: Account",
            "2026-08-16 RECURRENT_FEE 15.00 Account",
            "2026-08-16 SETUP_FEE 2.00 Setup: Mailbox",
            "2026-08-16 RECURRENT_FEE 7.50 Mailbox");
    assertThat(cards.payments(account)).containsExactly("32.50");
    assertThat(cards.balance(account)).isEqualTo("0.00");

    fixture.billing.runTo(seller, "2026-10-01");
    cards.run(seller);
    assertThat(cards.payments(account)).containsExactly("32.50", "45.00");
  }

  @Test
  void without_a_card_that_can_be_charged_it_stays_suspended_and_its_debt_waits_for_one() {
    fixture.billing.runTo(seller, "2026-07-31");
    fixture.billing.suspend(account);
    fixture.billing.runTo(seller, "2026-08-16");
    paysByCard();
    cards.run(seller);
    assertThat(cards.standing.isBadCard(account.id())).isTrue();
    assertThat(cards.intents(account)).isEmpty();
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-08-16 SETUP_FEE 7.00 Setup: Account", "2026-08-16 RECURRENT_FEE 15.00 Account");

    give(GOOD_CARD);
    cards.run(seller);

    assertThat(cards.payments(account)).containsExactly("22.00");
  }

  private void give(String number) {
    NewCard card = new NewCard(new CardNumber(number), "", "A holder", PaymentFixture.GOOD_UNTIL);
    inTransaction(() -> cards.desk.giveCard(account.id(), card));
  }

  /**
   * As the operator's step does: a card that can be charged resumes what the trial's end closed.
   */
  private void paysByCard() {
    fixture.pays(account, "CC", () -> !cards.standing.isBadCard(account.id()));
  }
}
