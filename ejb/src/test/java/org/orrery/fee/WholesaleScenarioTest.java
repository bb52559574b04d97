package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.shared.SellerId;

/** Fees of a reseller's customer, and what the reseller owes for them by its own plan. */
class WholesaleScenarioTest {

  private final FeeFixture fees = new FeeFixture();
  private final SellerId host = fees.billing.seller("2026-04-01");
  private final AccountView shopsAccount = fees.prepare(host, FeeFixture.MONTH);
  private final SellerId shop = reseller(shopsAccount);
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
  void units_that_cost_the_customer_nothing_cost_the_reseller_nothing() {
    fees.base(customer, PlanResource.MAILBOX, "1", null, null, null);

    buy("2");

    assertThat(resales()).contains("2026-04-01 Mailbox 5.00, 2.00");
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

  private SellerId reseller(AccountView account) {
    SellerId seller = fees.billing.seller("2026-04-01");
    fees.billing.ledger.database.update(
        "update plan set kind = 'RESELLER' where id = ?", account.planId());
    fees.billing.ledger.database.update(
        "update seller set customer_id = ? where id = ?",
        account.customer().value(),
        seller.value());
    return seller;
  }

  private void buy(String units) {
    fees.buy(customer, PlanResource.MAILBOX, units);
  }

  private List<String> resales() {
    return fees.billing.ledger.database.query(
        "select r.*, c.description from report.resale r join report.charge c"
            + " on c.charge_id = r.charge_id and c.account_id = r.account_id"
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
