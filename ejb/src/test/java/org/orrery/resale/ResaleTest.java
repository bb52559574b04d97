package org.orrery.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.billrun.BillRunResult;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Price;
import org.orrery.rating.Reduction;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** What a reseller's customer is charged, and what the reseller owes for it. */
class ResaleTest {

  private static final TaxRate RETAIL_TAX = new TaxRate(1, "VAT", new BigDecimal("19"));
  private static final TaxRate HOST_TAX = new TaxRate(2, "sales tax", new BigDecimal("20"));

  private final BillingFixture billing = new BillingFixture();
  private final Resellers resellers = new Resellers(billing);
  private final SellerId host = billing.seller("2026-04-20");
  private final AccountView shopsAccount = billing.open(host);
  private final SellerId shop = resellers.of(shopsAccount);
  private final AccountView customer = billing.open(shop);

  @BeforeEach
  void every_sale_costs_the_reseller_six_dollars() {
    resellers.everySaleCosts("6.00");
  }

  @Test
  void a_sale_is_one_entry_with_the_retail_and_the_wholesale_side() {
    billing.once(customer, "10.00");

    assertThat(postings(customer))
        .containsExactly(
            "receivable of customer, shop 10.00 USD",
            "revenue, shop -10.00 USD",
            "receivable of reseller, host 6.00 USD",
            "revenue, host -6.00 USD");
    assertThat(billing.balance(customer.id())).isEqualTo("-10.00");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-6.00");
    assertThat(resales()).containsExactly("10.00 USD, 6.00 USD and 0.00 tax, margin 4.00");
    assertThat(billing.isSound(customer)).isTrue();
    assertThat(billing.isSound(shopsAccount)).isTrue();
  }

  @Test
  void the_customer_pays_the_resellers_taxes_and_the_reseller_the_hosts() {
    billing.rates.put(customer.id(), new AccountRates(List.of(RETAIL_TAX), Reduction.NONE));
    billing.rates.put(shopsAccount.id(), new AccountRates(List.of(HOST_TAX), Reduction.NONE));

    billing.eachPeriod(customer, "10.00");
    billing.runTo(shop, "2026-05-20");

    assertThat(postings(customer))
        .containsExactly(
            "receivable of customer, shop 11.90 USD",
            "revenue, shop -10.00 USD",
            "tax_payable, shop -1.90 USD",
            "receivable of reseller, host 7.20 USD",
            "revenue, host -6.00 USD",
            "tax_payable, host -1.20 USD");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-7.20");
    assertThat(resales()).containsExactly("10.00 USD, 6.00 USD and 1.20 tax, margin 4.00");
    assertThat(billing.isSound(customer)).isTrue();
  }

  @Test
  void the_hosts_discounts_are_the_resellers_and_not_its_customers() {
    Reduction half =
        full -> {
          Money net = new Money(full.amount().divide(new BigDecimal(2)), full.currency());
          return new Price(net, full.minus(net), "half", Money.zero(full.currency()));
        };
    billing.rates.put(shopsAccount.id(), new AccountRates(List.of(), half));

    billing.once(customer, "10.00");

    assertThat(resales()).containsExactly("10.00 USD, 3.00 USD and 0.00 tax, margin 7.00");
  }

  @Test
  void a_sale_below_its_price_is_a_loss_of_the_reseller() {
    billing.once(customer, "5.00");

    assertThat(resales()).containsExactly("5.00 USD, 6.00 USD and 0.00 tax, margin -1.00");
  }

  @Test
  void nothing_is_converted_and_there_is_no_margin_between_two_currencies() {
    AccountView yen = billing.open(shop, "JPY");

    billing.once(yen, "1000");

    assertThat(billing.balance(yen.id())).isEqualTo("-1000");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-6.00");
    assertThat(resales()).containsExactly("1000.00 JPY, 6.00 USD and 0.00 tax, margin null");
    assertThat(billing.isSound(yen)).isTrue();
    assertThat(billing.isSound(shopsAccount)).isTrue();
  }

  @Test
  void what_has_no_wholesale_price_is_the_resellers_own_sale() {
    billing.wholesale = sales -> Map.of();
    billing.once(customer, "10.00");
    resellers.everySaleCosts("0.00");
    billing.once(customer, "10.00");

    assertThat(postings(customer)).hasSize(4).noneMatch(line -> line.contains("host"));
    assertThat(resales()).isEmpty();
  }

  @Test
  void what_the_host_sells_itself_has_no_wholesale_price() {
    AccountView hosts = billing.open(host);

    billing.once(hosts, "10.00");
    billing.once(shopsAccount, "1.00");

    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-1.00");
    assertThat(resales()).isEmpty();
  }

  @Test
  void a_reseller_whose_account_is_deleted_owes_nothing_more() {
    billing.delete(shopsAccount);

    billing.once(customer, "10.00");

    assertThat(resales()).isEmpty();
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("0.00");
  }

  @Test
  void an_account_of_the_reseller_on_a_plan_for_users_owes_nothing() {
    billing.ledger.database.update(
        "update plan set kind = 'USER' where id = ?", shopsAccount.planId());

    billing.once(customer, "10.00");

    assertThat(resales()).isEmpty();
  }

  @Test
  void the_price_is_asked_with_everything_that_it_depends_on() {
    List<Resale> asked = new ArrayList<>();
    billing.wholesale =
        sales -> {
          asked.addAll(sales);
          return Map.of();
        };

    long whole = billing.monthly(aMonthlyDebit().on(customer));
    billing.runTo(shop, "2026-05-20");

    assertThat(asked)
        .extracting(sale -> sale.schedule() + " #" + sale.ordinal() + " " + sale.on())
        .containsExactly(whole + " #1 2026-04-20", whole + " #2 2026-05-20");
    assertThat(asked.get(0).share()).isEqualTo(new Resale.Share(1, 1));
    assertThat(asked.get(0).account()).isEqualTo(customer.id());
    Reseller reseller = asked.get(0).reseller();
    assertThat(reseller)
        .isEqualTo(
            new Reseller(
                shop,
                shopsAccount.id(),
                host,
                shopsAccount.currency(),
                shopsAccount.planId(),
                shopsAccount.periodId()));
  }

  @Test
  void two_resellers_in_one_run_owe_each_for_its_own() {
    AccountView othersAccount = billing.open(host);
    SellerId other = resellers.of(othersAccount);
    AccountView othersCustomer = billing.open(other);
    billing.eachPeriod(customer, "10.00");
    billing.eachPeriod(customer, "10.00");
    billing.eachPeriod(othersCustomer, "10.00");

    billing.moveTo(shop, "2026-05-20");
    billing.runTo(other, "2026-05-20");

    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-12.00");
    assertThat(billing.balance(othersAccount.id())).isEqualTo("-6.00");
  }

  @Test
  void a_charging_that_breaks_off_leaves_neither_side_and_the_next_one_makes_both() {
    billing.eachPeriod(customer, "10.00");
    billing.crashes.add(customer.id());
    billing.runTo(shop, "2026-05-20");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("0.00");
    assertThat(billing.isSound(shopsAccount)).isTrue();

    billing.crashes.clear();
    billing.runs.wake();

    assertThat(billing.balance(customer.id())).isEqualTo("-10.00");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-6.00");
    assertThat(billing.isSound(shopsAccount)).isTrue();
  }

  @Test
  @Tag("long")
  void two_nodes_that_charge_customers_of_one_reseller_lose_nothing() {
    List<AccountView> customers = new ArrayList<>();
    IntStream.range(0, 40).forEach(n -> customers.add(billing.open(shop)));
    customers.forEach(one -> billing.eachPeriod(one, "10.00"));
    billing.eachPeriod(shopsAccount, "1.00");
    billing.moveTo(host, "2026-08-20");
    billing.moveTo(shop, "2026-08-20");
    BillingFixture other = BillingFixture.another(billing);
    other.wholesale = billing.wholesale;

    CompletableFuture<BillRunResult> theirs =
        CompletableFuture.supplyAsync(() -> other.runs.runNow());
    long ours = billing.runs.runNow().charged();
    long all = ours + theirs.join().charged();
    billing.runs.wake(); // What one node found taken by the other comes at the next wake.

    assertThat(all).isLessThanOrEqualTo(164);
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-964.00");
    assertThat(billing.isSound(shopsAccount)).isTrue();
    assertThat(customers).allMatch(billing::isSound);
  }

  private List<String> postings(AccountView of) {
    return billing.ledger.database.query(
        "select book, receivable_account_id, seller_id, amount, currency from posting"
            + " where account_id = ? order by entry_id, line",
        row ->
            "%s%s, %s %s %s"
                .formatted(
                    row.getString(1),
                    row.getString(1).equals("receivable")
                        ? row.getLong(2) == shopsAccount.id().value()
                            ? " of reseller"
                            : " of customer"
                        : "",
                    row.getLong(3) == host.value() ? "host" : "shop",
                    row.getBigDecimal(4).setScale(2),
                    row.getString(5)),
        of.id().value());
  }

  private List<String> resales() {
    return billing.ledger.database.query(
        "select * from report.resale where reseller_id = ? and reseller_account_id = ?"
            + " order by charge_id",
        row ->
            "%s %s, %s %s and %s tax, margin %s"
                .formatted(
                    row.getBigDecimal("retail_amount").setScale(2),
                    row.getString("retail_currency"),
                    row.getBigDecimal("wholesale_amount").setScale(2),
                    row.getString("wholesale_currency"),
                    row.getBigDecimal("wholesale_tax_amount").setScale(2),
                    row.getBigDecimal("margin") == null
                        ? null
                        : row.getBigDecimal("margin").setScale(2)),
        shop.value(),
        shopsAccount.id().value());
  }
}
