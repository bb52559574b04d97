package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.ledger.TestDatabase.undone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.audit.ChargesAudit;
import org.orrery.ledger.AccountFinding;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Reduction;
import org.orrery.shared.Cases;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** What comes back to a reseller when its customer returns units. April has 30 days. */
class WholesaleReturnTest {

  private static final List<TaxRate> TAXES =
      List.of(
          new TaxRate(2, "sales tax", new BigDecimal("15")),
          new TaxRate(3, "city tax", new BigDecimal("20")));

  private final FeeFixture fees = new FeeFixture();
  private SellerId host;
  private AccountView shopsAccount;
  private SellerId shop;
  private AccountView customer;

  @BeforeEach
  void a_mailbox_costs_the_reseller_two_dollars_and_the_customer_five() {
    host = fees.billing.seller("2026-04-01");
    shopsAccount = fees.prepare(host, FeeFixture.MONTH);
    shop = fees.reseller(shopsAccount, "2026-04-01");
    customer = fees.prepare(shop, FeeFixture.MONTH);
    fees.billing.rates.clear();
    fees.billing.wholesale = fees.billing.beans.get(WholesaleBook.class);
    fees.base(shopsAccount, PlanResource.MAILBOX, "0", null, "2", null);
    fees.base(customer, PlanResource.MAILBOX, "0", null, "5", null);
  }

  @Test
  void the_same_share_comes_back_as_to_the_customer_and_in_the_same_entry() {
    terms(customer, "80", 0);
    buy("2");
    moveTo("2026-04-16");

    giveBack("1");

    assertThat(fees.refunds(customer)).containsExactly("2026-04-16 PERIOD 2.00");
    assertThat(returns()).containsExactly("2026-04-16 -0.80 + 0.00");
    assertThat(owed()).isEqualTo("-3.20");
    assertThat(creditEntries()).isEqualTo(1);
    assertSound();
  }

  @Test
  void free_units_that_are_returned_lower_what_the_reseller_owes_in_an_entry_of_their_own() {
    fees.base(customer, PlanResource.MAILBOX, "1", null, null, null);
    buy("1");
    buy("1");
    moveTo("2026-04-16");

    giveBack("2");

    assertThat(fees.refunds(customer)).containsExactly("2026-04-16 PERIOD 2.50");
    assertThat(returns())
        .containsExactlyInAnyOrder("2026-04-16 -1.00 + 0.00", "2026-04-16 -1.00 + 0.00");
    assertThat(creditEntries()).isEqualTo(2);
    assertThat(owed()).isEqualTo("-2.00");
    assertSound();
  }

  @Test
  void a_unit_returned_on_the_day_leaves_nothing_bit_by_bit_and_with_its_taxes() {
    fees.billing.rates.put(shopsAccount.id(), new AccountRates(TAXES, Reduction.NONE));
    fees.base(shopsAccount, PlanResource.MAILBOX, null, null, "0.11", null);
    buy("3");
    giveBack("1");
    giveBack("1");
    giveBack("1");

    assertThat(owed()).isEqualTo("0.00");
    moveTo("2026-04-02");
    fees.billing.runs.wake();
    assertThat(documents())
        .containsExactly(
            "INVOICE 2026-04-01 0.33 + 0.12 Resold: Mailbox",
            "CREDIT_NOTE 2026-04-01 0.33 + 0.12 Returned: Mailbox (3 charges)");
    assertSound();
  }

  @Test
  void a_percentage_of_nothing_is_remembered_by_its_units() {
    terms(customer, "0", 0);
    buy("2");
    giveBack("1");
    terms(customer, "100", 0);
    giveBack("1");

    assertThat(returns()).containsExactly("2026-04-01 -2.00 + 0.00");
    assertThat(owed()).isEqualTo("-2.00");
    assertSound();
  }

  @Test
  void an_undone_deletion_takes_it_back_and_invoices_it() {
    fees.billing.rates.put(shopsAccount.id(), new AccountRates(TAXES, Reduction.NONE));
    fees.base(customer, PlanResource.MAILBOX, "1", null, null, null);
    buy("1");
    buy("1");
    moveTo("2026-04-16");
    fees.delete(customer);
    assertThat(owed()).isEqualTo("-2.70");
    moveTo("2026-04-18");

    fees.restore(customer, "2026-04-16");

    assertThat(owed()).isEqualTo("-5.40");
    moveTo("2026-04-19");
    fees.billing.runs.wake();
    assertThat(documents())
        .containsExactly(
            "INVOICE 2026-04-01 4.00 + 1.40 Resold: Mailbox (2 charges)",
            "CREDIT_NOTE 2026-04-16 2.00 + 0.70 Returned: Mailbox (2 charges)",
            "INVOICE 2026-04-18 2.00 + 0.70 Taken back: Mailbox (2 charges)");
    assertSound();
    moveTo("2026-04-21");
    fees.delete(customer);
    assertThat(owed()).isEqualTo("-3.60"); // 5.40 less 10 of 30 days
    assertSound();
  }

  @Test
  void no_more_than_the_percentage_of_the_resellers_own_plan_comes_back() {
    terms(shopsAccount, "50", 0);
    fees.base(shopsAccount, PlanResource.TRAFFIC, "0", null, "3", null);
    fees.base(customer, PlanResource.TRAFFIC, "0", null, "4", null);
    fees.buy(customer, PlanResource.TRAFFIC, "2");
    moveTo("2026-04-30");

    fees.giveBack(customer, PlanResource.TRAFFIC, "2");

    assertThat(fees.refunds(customer)).containsExactly("2026-04-30 MONTH 8.00");
    assertThat(returns()).containsExactly("2026-04-30 -3.00 + 0.00");
    assertSound();
  }

  @Test
  void used_days_come_back_only_in_the_money_back_days_of_the_resellers_own_plan() {
    terms(customer, "10", 30);
    buy("1");
    moveTo("2026-04-16");
    fees.delete(customer);

    assertThat(fees.refunds(customer)).containsExactly("2026-04-16 FULL 5.00");
    assertThat(returns()).containsExactly("2026-04-16 -1.00 + 0.00");
    assertSound();
  }

  @Test
  void within_the_money_back_days_of_both_plans_everything_comes_back() {
    terms(customer, "10", 60);
    terms(shopsAccount, "10", 60);
    buy("1");
    buy("2");
    fees.billing.moveTo(host, "2026-05-16");
    fees.billing.runTo(shop, "2026-05-16");
    giveBack("2");
    fees.delete(customer);

    assertThat(owed()).isEqualTo("0.00");
    assertSound();
  }

  @Test
  void another_plan_gives_back_what_is_left_and_is_owed_for_anew() {
    int other = fees.plan(shop, FeeFixture.MONTH);
    fees.base(other, PlanResource.MAILBOX, "0", null, "9", null);
    buy("2");
    moveTo("2026-04-16");

    fees.change(customer, other, FeeFixture.MONTH, FeeFixture.MONTH);

    assertThat(returns()).containsExactly("2026-04-16 -2.00 + 0.00");
    assertThat(owed()).isEqualTo("-4.00");
    assertSound();
  }

  @Test
  void a_return_that_was_changed_is_found_in_the_books_and_on_paper() {
    buy("1");
    giveBack("1");
    fees.billing.runTo(shop, "2026-04-02");

    List<AccountFinding> findings =
        undone(
            () -> {
              fees.billing.ledger.database.update("set local session_replication_role = replica");
              fees.billing.ledger.database.update(
                  "update resale_return set net_amount = net_amount + 1 where account_id = ?",
                  customer.id().value());
              return findings();
            });

    assertThat(findings.toString())
        .contains("gives a reseller not what its return says")
        .contains("is not the sum of the resales on it");
  }

  @Test
  void whatever_is_sold_and_given_back_the_reseller_owes_the_difference_to_the_cent() {
    for (int seed = 1; seed <= Cases.of(40); seed++) {
      a_mailbox_costs_the_reseller_two_dollars_and_the_customer_five();
      Random random = new Random(seed * 7_919L);
      liveThrough(random);
      String when = "seed " + seed;
      assertThat(new BigDecimal(owed())).as(when).isEqualByComparingTo(soldLessReturned());
      assertThat(overReturned()).as(when).isZero();
      assertThat(findings()).as(when).isEmpty();
      assertThat(fees.billing.isSound(shopsAccount)).as(when).isTrue();
      assertThat(fees.billing.isSound(customer)).as(when).isTrue();
    }
  }

  private void liveThrough(Random random) {
    fees.billing.rates.put(
        shopsAccount.id(),
        new AccountRates(random.nextBoolean() ? TAXES : List.of(), Reduction.NONE));
    fees.base(shopsAccount, PlanResource.MAILBOX, null, null, price(random), null);
    fees.base(
        customer,
        PlanResource.MAILBOX,
        Integer.toString(random.nextInt(4)),
        null,
        random.nextInt(4) == 0 ? "0" : price(random),
        null);
    terms(customer, Integer.toString(random.nextInt(101)), random.nextInt(40));
    terms(shopsAccount, Integer.toString(random.nextInt(101)), random.nextInt(40));
    LocalDate day = LocalDate.parse("2026-04-01");
    int has = 0;
    for (int step = 0; step < 10; step++) {
      if (random.nextBoolean()) {
        int units = 1 + random.nextInt(3);
        buy(Integer.toString(units));
        has += units;
      } else if (has > 0) {
        int units = 1 + random.nextInt(has);
        giveBack(Integer.toString(units));
        has -= units;
      }
      day = day.plusDays(random.nextInt(12));
      moveTo(day.toString());
    }
    fees.billing.runs.wake();
    fees.delete(customer);
    if (random.nextBoolean()) {
      String deletedOn = day.toString();
      moveTo(day.plusDays(1).toString());
      fees.restore(customer, deletedOn);
    }
    fees.billing.runTo(shop, day.plusDays(3).toString());
  }

  private static String price(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(2_000), 2).toPlainString();
  }

  private BigDecimal soldLessReturned() {
    return fees.billing
        .ledger
        .database
        .query(
            """
            select -coalesce(sum(amount), 0) from (
              select wholesale_amount + wholesale_tax_amount as amount from report.resale
              where reseller_account_id = ?
              union all
              select wholesale_amount + wholesale_tax_amount from report.resale_return
              where reseller_account_id = ?) owed""",
            row -> row.getBigDecimal(1),
            shopsAccount.id().value(),
            shopsAccount.id().value())
        .get(0);
  }

  /** Sales of which more came back than was owed for them. */
  private long overReturned() {
    return fees.billing.ledger.database.number(
        """
        select count(*) from resale s
        where s.reseller_account_id = ? and (s.net_amount, s.tax_amount) <> (
          select greatest(s.net_amount, coalesce(sum(-r.wholesale_amount), 0)),
            greatest(s.tax_amount, coalesce(sum(-r.wholesale_tax_amount), 0))
          from report.resale_return r join charge c
            on c.account_id = r.account_id and c.id = r.charge_id
          where c.account_id = s.account_id and c.schedule_id = s.schedule_id
            and c.ordinal = s.ordinal)""",
        shopsAccount.id().value());
  }

  private void terms(AccountView account, String refundPercent, int moneyBackDays) {
    PlanTerms terms =
        new PlanTerms(new BigDecimal(refundPercent), moneyBackDays, null, BigDecimal.ZERO);
    inTransaction(() -> fees.prices.setTerms(account.planId(), terms));
  }

  private void moveTo(String day) {
    fees.billing.moveTo(host, day);
    fees.billing.moveTo(shop, day);
  }

  private void buy(String units) {
    fees.buy(customer, PlanResource.MAILBOX, units);
  }

  private void giveBack(String units) {
    fees.giveBack(customer, PlanResource.MAILBOX, units);
  }

  private String owed() {
    return fees.billing.balance(shopsAccount.id());
  }

  private List<String> returns() {
    return fees.billing.ledger.database.query(
        "select * from report.resale_return where reseller_account_id = ? order by return_id",
        row ->
            "%s %s + %s"
                .formatted(
                    row.getObject("business_date", LocalDate.class),
                    row.getBigDecimal("wholesale_amount").setScale(2),
                    row.getBigDecimal("wholesale_tax_amount").setScale(2)),
        shopsAccount.id().value());
  }

  private long creditEntries() {
    return fees.billing.ledger.database.number(
        "select count(*) from journal_entry where account_id = ? and kind = 'CREDIT'",
        customer.id().value());
  }

  private List<String> documents() {
    return fees.billing.ledger.database.query(
        """
        select i.*, l.description, coalesce(t.tax, 0) as taxes from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        left join lateral (select sum(amount) as tax from invoice_tax t
          where t.account_id = i.account_id and t.invoice_id = i.id) t on true
        where i.account_id = ? order by i.business_date, i.id""",
        row ->
            "%s %s %s + %s %s"
                .formatted(
                    row.getString("kind"),
                    row.getObject("business_date", LocalDate.class),
                    row.getBigDecimal("net_amount").setScale(2),
                    row.getBigDecimal("taxes").setScale(2),
                    row.getString("description")),
        shopsAccount.id().value());
  }

  private List<AccountFinding> findings() {
    return fees.billing
        .beans
        .get(ChargesAudit.class)
        .verify(List.of(customer.id(), shopsAccount.id()), LocalDate.EPOCH);
  }

  private void assertSound() {
    assertThat(fees.billing.isSound(customer)).isTrue();
    assertThat(fees.billing.isSound(shopsAccount)).isTrue();
    assertThat(findings()).isEmpty();
  }
}
