package org.orrery.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.ledger.TestDatabase.undone;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.audit.ChargesAudit;
import org.orrery.billing.BillingFixture;
import org.orrery.billing.OneTimeDebit;
import org.orrery.billrun.BillRunResult;
import org.orrery.ledger.AccountFinding;
import org.orrery.ledger.TestDatabase;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Reduction;
import org.orrery.shared.Cases;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** The collective invoice of a reseller: every sale on one, none on two, to the cent. */
class ResaleInvoicesTest {

  private static final TaxRate SALES_TAX = new TaxRate(2, "sales tax", new BigDecimal("15"));
  private static final TaxRate CITY_TAX = new TaxRate(3, "city tax", new BigDecimal("20"));

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
  void a_day_that_is_over_is_one_invoice_of_the_host_with_its_sales_summed_up() {
    AccountView second = billing.open(shop);
    billing.once(customer, "10.00");
    billing.once(second, "10.00");
    billing.eachPeriod(customer, "9.00");

    billing.runTo(shop, "2026-04-20");
    assertThat(invoices()).isEmpty();
    billing.runTo(shop, "2026-04-21");
    billing.runTo(shop, "2026-05-21");

    assertThat(invoices())
        .containsExactly(
            "2026-04-20 host 12.00 + 0.00: Resold: once (2 charges) 12.00",
            "2026-05-20 host 6.00 + 0.00: Resold: period 6.00");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-18.00");
    assertThat(open()).isZero();
  }

  @Test
  void what_the_run_charges_and_what_calls_charge_after_it_is_on_the_same_invoice() {
    billing.monthly(aMonthlyDebit().on(customer));
    billing.runTo(shop, "2026-05-20");
    billing.once(customer, "10.00");

    billing.runTo(shop, "2026-05-21");

    assertThat(invoices())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2026-05-20 host 12.00 + 0.00: ")
        .contains("Resold: once 6.00");
  }

  @Test
  void taxes_are_those_that_the_sales_booked_by_tax() {
    billing.rates.put(
        shopsAccount.id(), new AccountRates(List.of(SALES_TAX, CITY_TAX), Reduction.NONE));
    resellers.everySaleCosts("0.07");
    billing.once(customer, "10.00");
    billing.once(customer, "10.00");
    billing.rates.clear();

    billing.runTo(shop, "2026-04-21");

    assertThat(invoices())
        .containsExactly("2026-04-20 host 0.14 + 0.04: Resold: once (2 charges) 0.14");
    assertThat(taxes()).containsExactly("sales tax 0.02", "city tax 0.02");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-0.18");
  }

  @Test
  void a_late_sale_is_on_a_further_invoice_of_its_own_day() {
    billing.monthly(aMonthlyDebit().on(customer));
    AccountView held = billing.open(shop);
    billing.monthly(aMonthlyDebit().on(held));
    billing.holds.holdAccount(held.id(), "a question", "test");
    billing.runTo(shop, "2026-05-25");

    billing.holds.releaseAccount(held.id(), "test");
    billing.runs.wake();
    billing.runs.wake();

    assertThat(invoices())
        .hasSize(3)
        .filteredOn(line -> line.startsWith("2026-05-20 host 6.00"))
        .hasSize(2);
    assertThat(open()).isZero();
  }

  @Test
  void an_invoicing_that_breaks_off_leaves_nothing_and_stops_no_charge() {
    billing.once(customer, "10.00");
    billing.eachPeriod(customer, "9.00");
    billing.crashes.add(shopsAccount.id());
    billing.runTo(shop, "2026-05-21");
    assertThat(billing.billed(customer)).hasSize(2);
    assertThat(invoices()).isEmpty();
    assertThat(open()).isEqualTo(2);

    billing.crashes.clear();
    billing.runs.wake();

    assertThat(invoices()).hasSize(2);
    assertThat(open()).isZero();
  }

  @Test
  void sales_of_an_account_that_somebody_else_has_are_left_to_the_next_wake() throws SQLException {
    ResaleInvoices resales = billing.beans.get(ResaleInvoices.class);
    sell("Mailbox");
    OpenSales open = resales.open(shop, LocalDate.parse("2026-04-21")).get(0);
    try (Connection somebody = TestDatabase.connect()) {
      somebody.setAutoCommit(false);
      try (var statement =
          somebody.prepareStatement("select 1 from account where id = ? for no key update")) {
        statement.setLong(1, shopsAccount.id().value());
        statement.execute();
      }
      assertThat(resales.issue(open)).isFalse();
      somebody.rollback();
    }
    assertThat(invoices()).isEmpty();

    assertThat(resales.issue(open)).isTrue();
    assertThat(resales.issue(open)).as("nothing is left").isFalse();
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void what_a_reseller_owed_before_its_account_was_deleted_is_invoiced_too() {
    billing.once(customer, "10.00");
    billing.delete(shopsAccount);

    billing.runTo(shop, "2026-04-21");

    assertThat(invoices()).hasSize(1);
  }

  @Test
  void more_kinds_of_charges_than_lines_are_summed_up_in_the_last_one() {
    IntStream.range(0, 203).forEach(n -> sell("kind %03d".formatted(n)));

    billing.runTo(shop, "2026-04-21");

    assertThat(invoices()).hasSize(1);
    assertThat(invoices().get(0))
        .startsWith("2026-04-20 host 1218.00 + 0.00: Resold: kind 000 6.00, ")
        .endsWith("Resold: kind 198 6.00, Resold: Other (4 charges) 24.00");
  }

  @Test
  void a_resale_that_was_changed_is_found_at_the_charge_and_at_the_invoice() {
    billing.once(customer, "10.00");
    billing.runTo(shop, "2026-04-21");
    assertThat(auditFindings()).isEmpty();

    List<String> findings =
        undone(
            () -> {
              billing.ledger.database.update("set local session_replication_role = replica");
              billing.ledger.database.update(
                  "update resale set net_amount = net_amount + 1 where seller_id = ?",
                  shop.value());
              return auditFindings();
            });

    assertThat(findings)
        .hasSize(2)
        .anyMatch(finding -> finding.contains("not resold for what its reseller owes"))
        .anyMatch(finding -> finding.contains("not the sum of the resales on it"));
  }

  @Test
  void two_nodes_invoice_no_sale_twice() {
    List<AccountView> customers = new ArrayList<>();
    IntStream.range(0, 20).forEach(n -> customers.add(billing.open(shop)));
    customers.forEach(one -> billing.eachPeriod(one, "10.00"));
    billing.moveTo(shop, "2026-08-21");
    BillingFixture other = BillingFixture.another(billing);
    other.wholesale = billing.wholesale;

    CompletableFuture<BillRunResult> theirs =
        CompletableFuture.supplyAsync(() -> other.runs.runNow());
    billing.runs.runNow();
    theirs.join();
    billing.runs.wake();

    assertThat(open()).isZero();
    assertInvoicesAreWhatWasSold("two nodes");
    assertThat(billing.balance(shopsAccount.id())).isEqualTo("-480.00");
  }

  @Test
  @Tag("long")
  void invoices_are_what_was_sold_to_the_cent_whatever_is_sold_and_when() {
    for (int seed = 1; seed <= Cases.of(12); seed++) {
      liveThrough(new Random(seed * 7_919L));
      assertThat(open()).isZero();
      assertInvoicesAreWhatWasSold("seed " + seed);
    }
  }

  /** Two weeks of sales by calls and by runs, of any price and with any taxes. */
  private void liveThrough(Random random) {
    LocalDate day = billing.dates.openOn(shop);
    for (int n = 0; n < 14; n++) {
      resellers.everySaleCosts(BigDecimal.valueOf(random.nextInt(2_000), 2).toPlainString());
      billing.rates.put(
          shopsAccount.id(),
          new AccountRates(
              random.nextInt(3) == 0 ? List.of() : List.of(SALES_TAX, CITY_TAX), Reduction.NONE));
      for (int sale = random.nextInt(4); sale > 0; sale--) {
        billing.once(customer, "10.00");
      }
      if (random.nextBoolean()) {
        billing.monthly(aMonthlyDebit().on(customer));
      }
      day = day.plusDays(1 + random.nextInt(3));
      if (random.nextInt(4) == 0) {
        billing.crashes.add(random.nextBoolean() ? shopsAccount.id() : customer.id());
      }
      billing.runTo(shop, day.toString());
      billing.crashes.clear();
    }
    billing.runs.wake();
    billing.runTo(shop, day.plusDays(1).toString());
  }

  private void assertInvoicesAreWhatWasSold(String when) {
    assertThat(
            billing.ledger.database.query(
                """
                with sold as (
                  select business_date, sum(wholesale_amount) as net,
                    sum(wholesale_tax_amount) as tax
                  from report.resale where reseller_account_id = ? and business_date < ?
                  group by business_date),
                shown as (
                  select i.business_date, sum(l.net) as net, sum(l.tax) as tax,
                    sum(i.net_amount) as heads, sum(i.tax_amount) as head_taxes, sum(t.tax) as taxes
                  from invoice i
                  join lateral (select sum(net_amount) as net, sum(tax_amount) as tax
                    from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id)
                    l on true
                  join lateral (select coalesce(sum(amount), 0) as tax
                    from invoice_tax t where t.account_id = i.account_id and t.invoice_id = i.id)
                    t on true
                  where i.account_id = ? group by i.business_date)
                select business_date from sold full join shown using (business_date)
                where (sold.net, sold.tax) is distinct from (shown.net, shown.tax)
                  or (sold.net, sold.tax) is distinct from (shown.heads, shown.head_taxes)
                  or shown.tax is distinct from shown.taxes""",
                row -> row.getString(1),
                shopsAccount.id().value(),
                billing.dates.openOn(shop),
                shopsAccount.id().value()))
        .as(when)
        .isEmpty();
    assertThat(billing.isSound(shopsAccount)).as(when).isTrue();
    assertThat(auditFindings()).as(when).isEmpty();
  }

  private List<String> auditFindings() {
    return billing
        .beans
        .get(ChargesAudit.class)
        .verify(List.of(customer.id(), shopsAccount.id()), LocalDate.EPOCH)
        .stream()
        .map(AccountFinding::toString)
        .toList();
  }

  /** Sales of days that are over and on no invoice. */
  private long open() {
    return billing.ledger.database.number(
        "select count(*) from resale"
            + " where seller_id = ? and business_date < ? and invoice_id is null",
        shop.value(),
        billing.dates.openOn(shop));
  }

  private List<String> invoices() {
    return billing.ledger.database.query(
        """
        select i.*, (select string_agg(l.description || ' ' || round(l.net_amount, 2), ', '
            order by l.line) from invoice_line l
          where l.account_id = i.account_id and l.invoice_id = i.id) as lines
        from invoice i where i.account_id = ? order by i.business_date, i.id""",
        row ->
            "%s %s %s + %s: %s"
                .formatted(
                    row.getObject("business_date", LocalDate.class),
                    row.getLong("seller_id") == host.value() ? "host" : "shop",
                    row.getBigDecimal("net_amount").setScale(2),
                    row.getBigDecimal("tax_amount").setScale(2),
                    row.getString("lines")),
        shopsAccount.id().value());
  }

  private List<String> taxes() {
    return billing.ledger.database.query(
        "select description, amount from invoice_tax where account_id = ? order by line",
        row -> row.getString(1) + " " + row.getBigDecimal(2).setScale(2),
        shopsAccount.id().value());
  }

  private void sell(String description) {
    OneTimeDebit debit =
        new OneTimeDebit(customer.id(), BigDecimal.TEN, description, "", false, false);
    inTransaction(() -> billing.debits.debitOnce(BillingFixture.ADMINISTRATOR, debit));
  }
}
