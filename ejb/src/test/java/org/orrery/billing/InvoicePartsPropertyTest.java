package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.period.DateSpan;
import org.orrery.promotion.Discount;
import org.orrery.promotion.Discounting;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Computation;
import org.orrery.rating.Price;
import org.orrery.rating.Reduction;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitTerms;
import org.orrery.schedule.DebitTexts;
import org.orrery.shared.Cases;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** Whole invoices with discounts and taxes, against a clerk who reckons in whole numbers. */
class InvoicePartsPropertyTest {

  private static final int CASES = Cases.of(5_000);
  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final int LINES_MAX = 8;

  private long discountedLines;
  private long taxedInvoices;

  @Test
  void lines_discounts_and_taxes_sum_to_the_invoice_and_to_what_a_clerk_reckons() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 104_729);
      List<Integer> discounts = percents(random, 3, 60_000);
      List<Integer> taxes = percents(random, 4, 30_000);
      List<Charge> charges = charges(random, discounts, seed);
      if (!charges.isEmpty()) {
        List<TaxRate> rates = rates(taxes);
        InvoicePlan invoice =
            InvoicePlan.of(charges, on -> new AccountRates(rates, Reduction.NONE));
        assertWhole(invoice, charges, taxes, seed);
      }
    }
    // The random invoices must be worth checking.
    assertThat(discountedLines).isGreaterThan(CASES);
    assertThat(taxedInvoices).isGreaterThan(CASES / 2);
  }

  private void assertWhole(
      InvoicePlan invoice, List<Charge> charges, List<Integer> taxes, long seed) {
    long taxable = 0;
    long shared = 0;
    for (int n = 0; n < charges.size(); n++) {
      Charge line = invoice.lines().get(n);
      assertThat(line.price().net()).as("seed %d", seed).isEqualTo(charges.get(n).price().net());
      taxable += line.terms().includesTaxes() ? cents(line.price().net()) : 0;
      shared += cents(line.price().tax());
      assertThat(line.terms().includesTaxes() || line.price().tax().isZero()).isTrue();
    }
    long ofRates = invoice.taxes().stream().map(TaxLine::amount).mapToLong(this::cents).sum();
    long thousandths = taxes.stream().mapToLong(t -> t).sum();
    assertThat(List.of(shared, ofRates))
        .as("seed %d", seed)
        .containsOnly(halfUp(taxable * thousandths, 100_000));
    taxedInvoices += shared > 0 ? 1 : 0;
  }

  /** Charges after their discounts, each compared with the clerk's. */
  private List<Charge> charges(Random random, List<Integer> discounts, long seed) {
    List<Charge> charges = new ArrayList<>();
    for (int n = 1 + random.nextInt(LINES_MAX); n > 0; n--) {
      long full = 1L + random.nextInt(random.nextBoolean() ? 30 : 5_000_000);
      boolean fee = random.nextInt(3) > 0;
      Charge charge = charge(n, full, random.nextInt(4) > 0);
      if (fee) {
        charge = charge.reducedBy(price -> reduced(price, discounts));
        assertThat(cents(charge.price().net()))
            .as("seed %d", seed)
            .isEqualTo(left(full, discounts));
        assertThat(cents(charge.price().net()) + cents(charge.price().discount())).isEqualTo(full);
        assertThat(charge.isCharged()).isEqualTo(!charge.price().net().isZero());
        discountedLines += charge.price().discount().isZero() ? 0 : 1;
      }
      if (charge.isCharged()) {
        charges.add(charge);
      }
    }
    return charges;
  }

  private static Charge charge(int number, long cents, boolean taxed) {
    Money amount = new Money(BigDecimal.valueOf(cents, 2), Money.of("0.00", "USD").currency());
    return new Charge(
        new ChargeName(number, 1),
        DAY,
        DateSpan.ofDay(DAY),
        Computation.whole(amount, null),
        Price.of(amount),
        new DebitTexts("", "", ""),
        new DebitTerms(false, taxed),
        null);
  }

  private static Price reduced(Money full, List<Integer> discounts) {
    Discounting after =
        Discounting.of(
            full,
            discounts.stream().map(d -> new Discount("off", BigDecimal.valueOf(d, 3))).toList());
    return new Price(after.net(), after.discount(), "off", Money.zero(full.currency()));
  }

  /** Each discount in tenths of a cent, half up; what is left in cents, half up. */
  private static long left(long cents, List<Integer> discounts) {
    long tenths = 10 * cents;
    for (int thousandths : discounts) {
      tenths -= halfUp(10 * cents * thousandths, 100_000);
    }
    return tenths <= 0 ? 0 : halfUp(tenths, 10);
  }

  private static long halfUp(long dividend, long divisor) {
    return BigInteger.valueOf(2)
        .multiply(BigInteger.valueOf(dividend))
        .add(BigInteger.valueOf(divisor))
        .divide(BigInteger.valueOf(2 * divisor))
        .longValueExact();
  }

  private static List<Integer> percents(Random random, int max, int thousandthsMax) {
    return random.ints(random.nextInt(max), 1, thousandthsMax).boxed().toList();
  }

  private static List<TaxRate> rates(List<Integer> thousandths) {
    List<TaxRate> rates = new ArrayList<>();
    thousandths.forEach(
        t -> rates.add(new TaxRate(rates.size() + 1L, "tax", BigDecimal.valueOf(t, 3))));
    return rates;
  }

  private long cents(Money money) {
    return money.amount().movePointRight(2).longValueExact();
  }
}
