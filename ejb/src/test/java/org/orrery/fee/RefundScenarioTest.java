package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.fee.FeeFixture.MONTH;
import static org.orrery.fee.FeeFixture.QUARTER;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** What comes back, when, and how changes of plan are paid. A quarter from 1 July has 92 days. */
class RefundScenarioTest {

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @AfterEach
  void the_books_are_sound() {
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void a_unit_bought_and_returned_on_the_same_day_costs_nothing() {
    fixture.base(account, PlanResource.MAILBOX, "0", null, "3.33", null);
    fixture.billing.runTo(seller, "2026-08-20");
    fixture.buy(account, PlanResource.MAILBOX, "3");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("0.00");
    fixture.billing.runTo(seller, "2026-10-02");
    assertThat(fixture.fees(account)).hasSize(1);
  }

  @Test
  void half_of_the_days_at_80_percent_give_40_percent_back() {
    terms("80", 0);
    fixture.base(account, PlanResource.MAILBOX, "0", null, "10", null);
    fixture.buy(account, PlanResource.MAILBOX, "1");
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    assertThat(fixture.refunds(account)).containsExactly("2026-08-16 PERIOD 12.00");
    assertThat(creditNotes()).containsExactly("12.0000 Refund: Mailbox");
  }

  @Test
  void a_monthly_fee_of_10_at_80_percent_gives_8_back_and_setup_nothing() {
    terms("80", 0);
    fixture.base(account, PlanResource.MYSQL_QUOTA, "0", "99", "10", null);
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "1");
    fixture.billing.runTo(seller, "2026-07-30");
    fixture.giveBack(account, PlanResource.MYSQL_QUOTA, "1");
    assertThat(fixture.refunds(account)).containsExactly("2026-07-30 MONTH 8.00");
  }

  @Test
  void the_price_at_which_it_was_prepaid_comes_back_and_the_last_bought_goes_first() {
    fixture.base(account, PlanResource.MAILBOX, "1", null, "1", null);
    fixture.buy(account, PlanResource.MAILBOX, "2"); // One is free, one is 3.00.
    fixture.base(account, PlanResource.MAILBOX, null, null, "2", null);
    fixture.buy(account, PlanResource.MAILBOX, "1"); // 6.00
    fixture.base(account, PlanResource.MAILBOX, null, null, "500", null);
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    fixture.giveBack(account, PlanResource.MAILBOX, "2");
    assertThat(fixture.refunds(account))
        .containsExactly("2026-07-01 PERIOD 6.00", "2026-07-01 PERIOD 3.00");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("0.00");
  }

  @Test
  void what_an_account_does_not_have_it_cannot_return() {
    fixture.base(account, PlanResource.MAILBOX, "0", null, "1", null);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "1", null);
    fixture.activate(account, QUARTER);
    assertThatThrownBy(() -> fixture.giveBack(account, PlanResource.MAILBOX, "1"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> fixture.giveBack(account, PlanResource.ACCOUNT, "1"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void quitting_gives_back_the_days_that_are_left() {
    fixture.base(account, PlanResource.ACCOUNT, null, "5", "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.delete(account);
    assertThat(fixture.refunds(account)).containsExactly("2026-08-16 PERIOD 15.00");
    fixture.billing.runTo(seller, "2027-01-01");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-20.00");
  }

  @Test
  void quitting_within_the_money_back_days_gives_all_recurrent_fees_back() {
    terms("10", 60);
    fixture.base(account, PlanResource.ACCOUNT, null, "5", "10", null);
    fixture.base(account, PlanResource.MYSQL_QUOTA, "0", null, "2", null);
    fixture.activate(account, QUARTER);
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "1");
    fixture.billing.runTo(seller, "2026-08-30");
    fixture.giveBack(account, PlanResource.MYSQL_QUOTA, "1"); // 10 % of 2.00
    fixture.delete(account);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-5.00");
    assertThat(creditNotes())
        .containsExactly(
            "0.2000 Refund: MySQL quota",
            "30.0000 Full refund: Account",
            "2.0000 Full refund: MySQL quota",
            "1.8000 Full refund: MySQL quota");
  }

  @Test
  void a_day_after_the_money_back_days_the_percentage_holds() {
    terms("10", 60);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2026-08-31");
    fixture.delete(account);
    assertThat(fixture.refunds(account)).containsExactly("2026-08-31 PERIOD 1.01"); // 30 x 31/92
  }

  @Test
  void usage_is_charged_until_the_day_of_quitting() {
    fixture.base(account, PlanResource.TRAFFIC, "1", null, null, "2");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-01", "4");
    fixture.billing.runTo(seller, "2026-07-11");
    fixture.delete(account);
    assertThat(fixture.billing.charges(account))
        .containsExactly("2026-07-11 6.00 #1 2026-07-01..2026-07-11");
  }

  @Test
  void a_plan_of_the_same_period_costs_the_difference_for_the_days_that_are_left() {
    int larger = fixture.plan(seller, QUARTER);
    fixture.base(larger, PlanResource.ACCOUNT, null, "50", "20", null);
    fixture.base(larger, PlanResource.MAILBOX, "0", "50", "2", null);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.base(account, PlanResource.MAILBOX, "0", null, "1", null);
    fixture.activate(account, QUARTER);
    fixture.buy(account, PlanResource.MAILBOX, "1");
    fixture.billing.runTo(seller, "2026-08-16");
    AccountView now = fixture.change(account, larger, QUARTER, QUARTER);
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 RECURRENT_FEE 30.00 Account",
            "2026-07-01 RECURRENT_FEE 3.00 Mailbox",
            "2026-08-16 RECURRENT_FEE 30.00 Account",
            "2026-08-16 RECURRENT_FEE 3.00 Mailbox");
    assertThat(fixture.refunds(account))
        .containsExactlyInAnyOrder("2026-08-16 PERIOD 15.00", "2026-08-16 PERIOD 1.50");
    fixture.giveBack(now, PlanResource.MAILBOX, "1");
    fixture.billing.runTo(seller, "2026-10-01");
    assertThat(fixture.fees(account)).last().isEqualTo("2026-10-01 RECURRENT_FEE 60.00 Account");
  }

  @Test
  void what_was_prepaid_comes_back_also_if_it_is_free_by_now() {
    fixture.base(account, PlanResource.MAILBOX, "0", null, "10", null);
    fixture.buy(account, PlanResource.MAILBOX, "2");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    fixture.base(account, PlanResource.MAILBOX, "5", null, null, null);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.delete(account);
    assertThat(fixture.refunds(account))
        .containsExactlyInAnyOrder("2026-07-01 PERIOD 30.00", "2026-08-16 PERIOD 15.00");
  }

  @Test
  void an_owner_chooses_a_plan_within_the_credit_limit() {
    int dear = fixture.plan(seller, QUARTER);
    fixture.base(dear, PlanResource.ACCOUNT, null, null, "20", null);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.limit(account, "59.99");
    assertThatThrownBy(() -> fixture.choose(account, dear, QUARTER))
        .isInstanceOf(CreditLimitExceededException.class);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-30.00");
    fixture.limit(account, "60");
    fixture.choose(account, dear, QUARTER);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-60.00");
  }

  @Test
  void an_owner_who_owes_too_much_does_not_even_get_a_cheaper_plan() {
    int cheap = fixture.plan(seller, QUARTER);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.limit(account, "29.99");
    assertThatThrownBy(() -> fixture.choose(account, cheap, QUARTER))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void a_plan_of_another_period_closes_the_open_one() {
    int monthly = fixture.plan(seller, MONTH);
    fixture.base(monthly, PlanResource.ACCOUNT, null, null, "12", null);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.change(account, monthly, QUARTER, MONTH);
    fixture.billing.runTo(seller, "2026-09-16");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 RECURRENT_FEE 30.00 Account",
            "2026-08-16 RECURRENT_FEE 12.00 Account",
            "2026-09-16 RECURRENT_FEE 12.00 Account");
    assertThat(fixture.refunds(account)).containsExactly("2026-08-16 PERIOD 15.00");
  }

  @Test
  @Tag("long")
  void a_plan_without_prices_gives_the_rest_back_and_charges_no_more() {
    int free = fixture.plan(seller, QUARTER);
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.change(account, free, QUARTER, QUARTER);
    fixture.billing.runTo(seller, "2027-01-02");
    assertThat(fixture.fees(account)).hasSize(1);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-15.00");
  }

  @Test
  void a_deletion_that_is_undone_takes_its_refunds_back_and_the_fees_go_on() {
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.base(account, PlanResource.MYSQL_QUOTA, "0", null, "2", null);
    fixture.activate(account, QUARTER);
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "1");
    fixture.billing.eachPeriod(account, "1");
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.delete(account);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-17.00"); // 34 - 15 - 2
    fixture.billing.runTo(seller, "2026-08-20");
    fixture.restore(account, "2026-08-16");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-34.00");
    assertThat(invoicesOf("2026-08-20"))
        .containsExactly(
            "17.00 Taken back: Refund: Account", "17.00 Taken back: Refund: MySQL quota");
    fixture.billing.runTo(seller, "2026-10-01");
    assertThat(fixture.billing.billed(account))
        .containsExactlyInAnyOrder(
            "2026-07-01 30.00",
            "2026-07-01 2.00",
            "2026-08-01 2.00",
            "2026-08-31 2.00",
            "2026-10-01 30.00",
            "2026-10-01 2.00",
            "2026-10-01 1.00");
  }

  @Test
  void what_fell_due_between_a_deletion_and_its_undoing_is_skipped() {
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2026-09-20");
    fixture.delete(account);
    fixture.billing.runTo(seller, "2026-10-10");
    fixture.restore(account, "2026-09-20");
    fixture.billing.runTo(seller, "2026-10-10");
    assertThat(fixture.billing.billed(account))
        .containsExactly("2026-07-01 30.00", "2026-10-10 30.00");
  }

  private void terms(String refundPercent, int moneyBackDays) {
    TestDatabase.inTransaction(
        () ->
            fixture.prices.setTerms(
                account.planId(),
                new PlanTerms(
                    new BigDecimal(refundPercent), moneyBackDays, null, BigDecimal.ZERO)));
  }

  private List<String> invoicesOf(String day) {
    return fixture.billing.ledger.database.query(
        """
        select i.net_amount, l.description from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        where i.account_id = ? and i.kind = 'INVOICE' and i.business_date = ?::date
        order by i.id, l.line""",
        row -> row.getBigDecimal(1).setScale(2) + " " + row.getString(2),
        account.id().value(),
        day);
  }

  private List<String> creditNotes() {
    return fixture.billing.ledger.database.query(
        """
        select i.net_amount, l.description from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        where i.account_id = ? and i.kind = 'CREDIT_NOTE' order by i.id, l.line""",
        row -> row.getBigDecimal(1) + " " + row.getString(2),
        account.id().value());
  }
}
