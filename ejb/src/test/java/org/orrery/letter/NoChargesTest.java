package org.orrery.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** A quarter from 1 July has 92 days; its months open on 1 July, 1 and 31 August. */
class NoChargesTest {

  private static final PeriodLength QUARTER = new PeriodLength(PeriodLength.Unit.MONTH, 3);

  private final BillingFixture billing = new BillingFixture();
  private final Database database = billing.ledger.database;
  private final SellerId seller = billing.seller("2026-07-01");
  private final AccountView account = cardAccount();

  @BeforeEach
  void wanted() {
    billing.set("payment.no_charges_mail", "ON");
  }

  @AfterEach
  void unwanted() {
    billing.set("payment.no_charges_mail", "OFF");
  }

  @Test
  void a_month_without_a_try_ends_with_a_mail() {
    billing.runTo(seller, "2026-10-01");
    assertThat(mails())
        .containsExactly("no-charges 2026-08-01", "no-charges 2026-08-31", "no-charges 2026-10-01");
    assertThat(
            database
                .find(
                    "select filling::text from mail where key = ?",
                    row -> row.getString(1),
                    "no-charges/" + account.id() + "/2026-08-31")
                .orElseThrow())
        .isEqualTo("{\"from\": \"2026-08-01\", \"until\": \"2026-08-30\"}");
  }

  @Test
  void a_try_in_the_month_or_on_the_day_of_its_end_is_a_charge() {
    billing.runTo(seller, "2026-07-31");
    tries("2026-07-10");
    billing.runTo(seller, "2026-08-30");
    tries("2026-08-31");
    billing.runTo(seller, "2026-09-30");
    assertThat(mails()).isEmpty();

    billing.runTo(seller, "2026-10-01"); // On 31 August the card paid for the month before.
    assertThat(mails()).containsExactly("no-charges 2026-10-01");
  }

  @Test
  void it_is_told_once_however_often_the_day_is_worked() {
    billing.runTo(seller, "2026-08-01");
    billing.runTo(seller, "2026-08-01");
    billing.beans.get(NoCharges.class).tell(seller, LocalDate.parse("2026-08-01"), 0);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nobody_is_told_unless_the_setting_says_so() {
    billing.set("payment.no_charges_mail", "OFF");
    billing.runTo(seller, "2026-08-01");
    assertThat(mails()).isEmpty();
  }

  @Test
  void who_does_not_pay_by_a_good_card_or_is_a_trial_is_not_told() {
    AccountView trial = cardAccount();
    database.update(
        "update account set trial_ends_on = date '2027-01-01' where id = ?", trial.id().value());
    AccountView bad = cardAccount();
    database.update(
        "update card set state = 'REPLACED' where customer_id = ?", bad.customer().value());
    AccountView check = billing.open(seller, QUARTER);

    billing.runTo(seller, "2026-08-01");
    for (AccountView other : List.of(trial, bad, check)) {
      assertThat(mails(other)).isEmpty();
    }
    assertThat(mails()).hasSize(1);
  }

  private AccountView cardAccount() {
    AccountView opened = billing.open(seller, QUARTER);
    long id = opened.id().value();
    database.update(
        "insert into contact (account_id, kind, email) values (?, 'BILLING', 'payer@example.org')",
        id);
    database.update("update account set payment_type = 'CC' where id = ?", id);
    database.update(
        """
        insert into payment_gateway (seller_id, gateway) values (?, 'sandbox')
        on conflict (seller_id) do nothing""",
        seller.value());
    database.update(
        """
        insert into card (seller_id, customer_id, state, brand, holder, last_four, expires_in,
          key_id, sealed) values (?, ?, 'ACTIVE', '', '', '4242', '2035-12', 'k', '\\x01')""",
        seller.value(),
        opened.customer().value());
    return opened;
  }

  /** As the collection of cards writes it; it is over at once. */
  private void tries(String day) {
    database.update(
        """
        insert into payment_intent (account_id, seller_id, business_date, purpose, ordinal, card_id,
          gateway, key, amount, currency, state, created_at, settled_at)
        select a.id, a.seller_id, ?::date, 'REGULAR', 1, c.id, 'sandbox', a.id || ?, 5, 'USD',
          'APPROVED', now(), now()
        from account a join card c on c.customer_id = a.customer_id where a.id = ?""",
        LocalDate.parse(day),
        day,
        account.id().value());
  }

  private List<String> mails() {
    return mails(account);
  }

  private List<String> mails(AccountView of) {
    return database.query(
        "select key from mail where account_id = ? order by id",
        row -> row.getString(1).replace("/" + of.id() + "/", " "),
        of.id().value());
  }
}
