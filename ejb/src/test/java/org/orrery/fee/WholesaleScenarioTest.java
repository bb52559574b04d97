package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.audit.ChargesAudit;
import org.orrery.explanation.Explanations;
import org.orrery.ledger.AccountFinding;
import org.orrery.plan.PlanResource;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Price;
import org.orrery.rating.Reduction;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Fees of a reseller's customer, and what the reseller owes for them by its own plan. */
class WholesaleScenarioTest {

  private final FeeFixture fees = new FeeFixture();
  private final SellerId host = fees.billing.seller("2026-04-01");
  private final AccountView shopsAccount = fees.prepare(host, FeeFixture.MONTH);
  private final SellerId shop = fees.reseller(shopsAccount, "2026-04-01");
  private final AccountView customer = fees.prepare(shop, FeeFixture.MONTH);

  @BeforeEach
  void the_reseller_pays_by_the_book() {
    fees.billing.wholesale = fees.billing.beans.get(WholesaleBook.class);
    fees.base(shopsAccount, PlanResource.MAILBOX, "0", "1", "2", null);
    fees.base(customer, PlanResource.MAILBOX, "0", "3", "5", null);
  }

  @Test
  void setup_and_the_first_month_are_owed_in_the_purchase_and_the_next_one_in_the_run() {
    buy("2");

    assertThat(resales())
        .containsExactlyInAnyOrder(
            "2026-04-01 Setup: Mailbox 6.00, 2.00", "2026-04-01 Mailbox 10.00, 4.00");
    assertThat(fees.billing.balance(shopsAccount.id())).isEqualTo("-6.00");

    fees.billing.moveTo(host, "2026-05-01");
    fees.billing.runTo(shop, "2026-05-01");

    assertThat(resales()).contains("2026-05-01 Mailbox 10.00, 4.00").hasSize(3);
    assertThat(fees.billing.balance(shopsAccount.id())).isEqualTo("-10.00");
    assertThat(fees.billing.isSound(customer)).isTrue();
    assertThat(fees.billing.isSound(shopsAccount)).isTrue();
  }

  @Test
  void the_rest_of_a_period_is_owed_by_its_days() {
    fees.billing.moveTo(shop, "2026-04-16");

    buy("2");

    assertThat(resales()).contains("2026-04-16 Mailbox 5.00, 2.00");
  }

  @Test
  void free_units_of_the_resellers_plan_are_owed_for_like_the_others() {
    fees.base(customer, PlanResource.MAILBOX, "1", null, null, null);

    buy("2");

    assertThat(resales())
        .containsExactlyInAnyOrder(
            "2026-04-01 Setup: Mailbox 3.00, 2.00", "2026-04-01 Mailbox 5.00, 4.00");
  }

  @Test
  void what_the_customer_gets_for_nothing_is_owed_for_on_the_day_and_in_every_run() {
    fees.base(customer, PlanResource.MAILBOX, "0", "0", "0", null);

    buy("2");

    assertThat(resales())
        .containsExactlyInAnyOrder(
            "2026-04-01 Setup: Mailbox 0.00, 2.00", "2026-04-01 Mailbox 0.00, 4.00");
    fees.billing.moveTo(host, "2026-05-02");
    fees.billing.runTo(shop, "2026-05-02");
    fees.billing.runs.wake();
    assertThat(resales()).hasSize(3).contains("2026-05-01 Mailbox 0.00, 4.00");
    assertThat(fees.billing.balance(customer.id())).isEqualTo("0.00");
    assertThat(fees.billing.balance(shopsAccount.id())).isEqualTo("-10.00");
    assertThat(invoiced())
        .containsExactly(
            "2026-04-01 Resold: Mailbox 4.00",
            "2026-04-01 Resold: Setup: Mailbox 2.00",
            "2026-05-01 Resold: Mailbox 4.00");
    assertSound();
  }

  @Test
  void free_units_and_days_that_are_left_are_owed_for_together() {
    fees.base(customer, PlanResource.MAILBOX, "100", null, null, null);
    fees.billing.moveTo(shop, "2026-04-16");

    buy("3");

    assertThat(resales()).contains("2026-04-16 Mailbox 0.00, 3.00");
    assertSound();
  }

  @Test
  void a_discount_of_everything_takes_nothing_off_what_the_reseller_owes() {
    Reduction everything =
        full -> new Price(Money.zero(full.currency()), full, "gift", Money.zero(full.currency()));
    fees.billing.rates.put(customer.id(), new AccountRates(List.of(), everything));

    buy("2");

    assertThat(resales())
        .containsExactlyInAnyOrder(
            "2026-04-01 Setup: Mailbox 0.00, 2.00", "2026-04-01 Mailbox 0.00, 4.00");
    assertThat(fees.billing.balance(customer.id())).isEqualTo("0.00");
    assertSound();
  }

  @Test
  void an_account_on_a_plan_that_sells_nothing_is_owed_for_if_the_host_prices_accounts() {
    fees.base(shopsAccount, PlanResource.ACCOUNT, null, "1", "7", null);

    fees.activate(customer, FeeFixture.MONTH);

    assertThat(resales())
        .containsExactlyInAnyOrder(
            "2026-04-01 Setup: Account 0.00, 1.00", "2026-04-01 Account 0.00, 7.00");
    assertSound();
  }

  @Test
  void what_the_customer_uses_for_nothing_is_owed_for_beyond_what_it_has() {
    fees.base(shopsAccount, PlanResource.TRAFFIC, "0", null, null, "1");
    fees.base(customer, PlanResource.TRAFFIC, "100", null, null, "4");
    fees.read(customer, PlanResource.TRAFFIC, "2026-04-01", "10");
    fees.billing.runTo(shop, "2026-05-01");

    assertThat(resales()).containsExactly("2026-05-01 Usage: Traffic 0.00, 10.00");
    assertSound();
  }

  @Test
  void usage_that_only_the_host_prices_is_owed_for() {
    fees.base(shopsAccount, PlanResource.TRAFFIC, "0", null, null, "1");
    fees.base(customer, PlanResource.TRAFFIC, "0", null, null, null);
    fees.read(customer, PlanResource.TRAFFIC, "2026-04-01", "10");
    fees.billing.runTo(shop, "2026-05-01");

    assertThat(resales()).containsExactly("2026-05-01 Usage: Traffic 0.00, 10.00");
  }

  @Test
  void the_explanation_of_a_charge_that_came_to_nothing_tells_what_its_reseller_owes() {
    fees.base(customer, PlanResource.MAILBOX, "0", null, "0", null);
    buy("2");
    long charge =
        fees.billing.ledger.database.number(
            "select max(charge_id) from report.resale where account_id = ?", customer.id().value());

    assertThat(fees.billing.beans.get(Explanations.class).explain(charge).orElseThrow())
        .contains("skipped, it came to nothing")
        .contains(
            "wholesale  4.00 USD without tax, 0.00 tax, owed by the reseller on account "
                + shopsAccount.id());
  }

  @Test
  void a_suspended_customer_is_not_owed_for() {
    fees.base(customer, PlanResource.MAILBOX, "9", null, null, null);
    buy("2");
    fees.billing.suspend(customer);

    fees.billing.runTo(shop, "2026-05-01");

    assertThat(resales()).hasSize(2);
    assertSound();
  }

  @Test
  void a_sale_for_nothing_whose_entry_is_another_is_found() {
    fees.base(customer, PlanResource.MAILBOX, "9", null, null, null);
    buy("2");

    List<AccountFinding> findings =
        undone(
            () -> {
              fees.billing.ledger.database.update("set local session_replication_role = replica");
              fees.billing.ledger.database.update(
                  "update charge set entry_id = null where account_id = ?", customer.id().value());
              return findings();
            });

    assertThat(findings.toString()).contains("is not resold for what its reseller owes");
  }

  @Test
  void usage_is_owed_for_when_the_customer_is_charged_for_it() {
    fees.base(shopsAccount, PlanResource.TRAFFIC, "0", null, null, "1");
    fees.base(customer, PlanResource.TRAFFIC, "0", null, null, "4");
    fees.read(customer, PlanResource.TRAFFIC, "2026-04-01", "10");
    fees.billing.moveTo(host, "2026-05-01");

    fees.billing.runTo(shop, "2026-05-01");

    assertThat(resales()).containsExactly("2026-05-01 Usage: Traffic 40.00, 10.00");
    assertThat(fees.billing.isSound(shopsAccount)).isTrue();
  }

  @Test
  void what_the_resellers_plan_does_not_price_costs_it_nothing() {
    fees.base(customer, PlanResource.SUBDOMAIN, "0", "0", "4", null);

    fees.buy(customer, PlanResource.SUBDOMAIN, "1");

    assertThat(resales()).isEmpty();
    assertThat(fees.billing.balance(customer.id())).isEqualTo("-4.00");
  }

  @Test
  void a_debit_that_the_reseller_sets_by_hand_is_its_own_sale() {
    fees.billing.once(customer, "10.00");

    assertThat(resales()).isEmpty();
  }

  private void assertSound() {
    assertThat(fees.billing.isSound(customer)).isTrue();
    assertThat(fees.billing.isSound(shopsAccount)).isTrue();
    assertThat(findings()).isEmpty();
  }

  private List<AccountFinding> findings() {
    return fees.billing
        .beans
        .get(ChargesAudit.class)
        .verify(List.of(customer.id(), shopsAccount.id()), LocalDate.EPOCH);
  }

  private List<String> invoiced() {
    return fees.billing.ledger.database.query(
        """
        select i.business_date, l.description, l.net_amount from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        where i.account_id = ? order by i.business_date, l.line""",
        row ->
            "%s %s %s"
                .formatted(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getBigDecimal(3).setScale(2)),
        shopsAccount.id().value());
  }

  private void buy(String units) {
    fees.buy(customer, PlanResource.MAILBOX, units);
  }

  private List<String> resales() {
    return fees.billing.ledger.database.query(
        "select r.*, c.description from report.resale r join charge c"
            + " on c.id = r.charge_id and c.account_id = r.account_id"
            + " where r.reseller_account_id = ? order by r.charge_id",
        row ->
            "%s %s %s, %s"
                .formatted(
                    row.getObject("business_date", LocalDate.class),
                    row.getString("description"),
                    row.getBigDecimal("retail_amount").setScale(2),
                    row.getBigDecimal("wholesale_amount").setScale(2)),
        shopsAccount.id().value());
  }
}
