package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.shared.Cases;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/**
 * Customers live for most of a year, with taxes, credits and suspensions; runs come when they come.
 * In the end invoices and balances are those of a clerk, and all parts sum to their wholes.
 */
class WholeLifePropertyTest {

  private static final int LIVES = Cases.of(60);
  private static final int DAYS = 260;
  private static final int BETWEEN_RUNS_DAYS_MAX = 25;

  /** Whatever does not agree with something else on an invoice of an account. */
  private static final String ODDITIES =
      """
      select i.id from invoice i where i.account_id = ? and (
        i.net_amount <> (select sum(l.net_amount) from invoice_line l
          where l.account_id = i.account_id and l.invoice_id = i.id)
        or i.tax_amount <> (select sum(l.tax_amount) from invoice_line l
          where l.account_id = i.account_id and l.invoice_id = i.id)
        or i.tax_amount <> (select coalesce(sum(t.amount), 0) from invoice_tax t
          where t.account_id = i.account_id and t.invoice_id = i.id)
        or exists (select 1 from invoice_line l
          left join charge c on c.account_id = l.account_id and c.schedule_id = l.schedule_id
            and c.ordinal = l.ordinal and c.business_date = i.business_date
            and c.amount = l.net_amount and c.tax_amount = l.tax_amount
            and c.period_from = l.period_from and c.period_to = l.period_to
          where l.account_id = i.account_id and l.invoice_id = i.id and c.status is distinct from
            'CHARGED'))""";

  private final BillingFixture billing = new BillingFixture();

  /** A share of an invoice's tax, and what it would be if cents could be cut. */
  private record Share(BigDecimal amount, BigDecimal exact) {
    boolean isWithinACent() {
      return amount.subtract(exact).abs().compareTo(new BigDecimal("0.01")) < 0;
    }
  }

  @Test
  void invoices_and_balances_are_those_of_a_clerk_and_parts_sum_to_wholes() {
    long seed = Long.getLong("orrery.seed", 20_260_131);
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_461));
    SellerId seller = billing.seller(first.toString());
    List<RandomLife> lives = new ArrayList<>();
    for (int n = 0; n < LIVES; n++) {
      lives.add(new RandomLife(billing, seller, DAYS, random));
    }

    live(lives, seller, first, random);

    int invoices = 0;
    for (RandomLife life : lives) {
      NaiveInvoices expected = life.expected();
      List<String> clerks = expected.finish();
      assertThat(invoices(life)).as("seed %d: %s", seed, life).isEqualTo(clerks);
      assertThat(new BigDecimal(billing.balance(life.account().id())).movePointRight(2))
          .as("seed %d: %s", seed, life)
          .isEqualByComparingTo(BigDecimal.valueOf(-expected.owed()));
      assertThat(oddities(life)).as("seed %d: %s", seed, life).isEmpty();
      assertThat(shares(life)).as("seed %d: %s", seed, life).allMatch(Share::isWithinACent);
      assertThat(billing.ledger.verifier.verify(life.account().id()).findings()).isEmpty();
      invoices += clerks.size();
    }
    assertThat(billing.charges.verify()).noneMatch(finding -> isOfOurs(finding, lives));
    assertThat(invoices).as("lives worth living").isGreaterThan(5 * LIVES);
  }

  private void live(List<RandomLife> lives, SellerId seller, LocalDate first, Random random) {
    LocalDate nextRun = first;
    for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
      billing.moveTo(seller, day.toString());
      boolean runs = day.equals(nextRun) || day.equals(first.plusDays(DAYS - 1));
      boolean early = random.nextBoolean();
      if (runs && early) {
        billing.runs.runNow();
      }
      for (RandomLife life : lives) {
        life.live(day);
      }
      if (runs && !early) {
        billing.runs.runNow();
      }
      nextRun = runs ? day.plusDays(1 + random.nextInt(BETWEEN_RUNS_DAYS_MAX)) : nextRun;
    }
  }

  private List<String> invoices(RandomLife life) {
    return billing
        .ledger
        .database
        .query(
            "select business_date, net_amount, tax_amount from invoice where account_id = ?",
            row -> row.getDate(1) + " " + cents(row, 2) + " " + cents(row, 3),
            life.account().id().value())
        .stream()
        .sorted()
        .toList();
  }

  private List<Long> oddities(RandomLife life) {
    return billing.ledger.database.query(
        ODDITIES, row -> row.getLong(1), life.account().id().value());
  }

  /** Of lines and of taxes. */
  private List<Share> shares(RandomLife life) {
    BigDecimal percent =
        life.taxes().stream().map(TaxRate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (percent.signum() == 0) {
      return List.of();
    }
    return billing.ledger.database.query(
        """
        select l.tax_amount, i.tax_amount, l.net_amount, i.net_amount from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        where i.account_id = ? and i.tax_amount > 0
        union all
        select t.amount, i.tax_amount, t.percent, ? from invoice i
        join invoice_tax t on t.account_id = i.account_id and t.invoice_id = i.id
        where i.account_id = ?""",
        WholeLifePropertyTest::share,
        life.account().id().value(),
        percent,
        life.account().id().value());
  }

  private static Share share(ResultSet row) throws SQLException {
    BigDecimal part = row.getBigDecimal(2).multiply(row.getBigDecimal(3));
    return new Share(
        row.getBigDecimal(1), part.divide(row.getBigDecimal(4), 10, RoundingMode.HALF_UP));
  }

  private static boolean isOfOurs(String finding, List<RandomLife> lives) {
    return lives.stream()
        .anyMatch(life -> finding.startsWith("account " + life.account().id() + ":"));
  }

  private static long cents(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column).movePointRight(2).longValueExact();
  }
}
