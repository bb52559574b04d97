package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;
import org.orrery.shared.Money;

/** Fees and refunds against a clerk who counts in whole fractions; the failing seed is printed. */
class FeePropertyTest {

  private static final int CASES = 5_000;
  private static final LocalDate DAY_ONE = LocalDate.parse("2026-01-31");
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "KWD");
  private static final BigDecimal ALL = new BigDecimal("100");

  @Test
  void a_fee_is_the_exact_fraction_rounded_half_up_once() {
    for (long seed = 1; seed <= CASES; seed++) {
      Sale sale = new Sale(new Random(seed));
      assertThat(sale.charged()).as("seed %d: %s", seed, sale).isEqualTo(sale.naive());
    }
  }

  @Test
  void a_proration_and_its_refund_at_the_same_moment_cancel() {
    for (long seed = 1; seed <= CASES; seed++) {
      Sale sale = new Sale(new Random(seed));
      Prepaid.Refund refund = sale.prepaid().refund(sale.units, sale.on(), ALL);
      assertThat(refund.net()).as("seed %d: %s", seed, sale).isEqualTo(sale.charged());
      assertThat(refund.tax()).as("seed %d: %s", seed, sale).isEqualTo(sale.tax());
    }
  }

  @Test
  void units_returned_one_by_one_on_one_day_give_what_they_give_together() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed);
      Sale sale = new Sale(random);
      LocalDate on = sale.on().plusDays(random.nextInt(sale.left));
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(100_001), 3);
      Money together = sale.prepaid().refund(sale.units, on, percent).total();
      Prepaid left = sale.prepaid();
      Money sum = Money.zero(sale.currency);
      for (int unit = 0; unit < sale.units.intValue(); unit++) {
        Prepaid.Refund part = left.refund(BigDecimal.ONE, on, percent);
        sum = sum.plus(part.total());
        left = PrepaidTest.after(left, part);
      }
      assertThat(sum).as("seed %d: %s", seed, sale).isEqualTo(together);
    }
  }

  @Test
  void whatever_is_returned_when_never_more_comes_back_than_was_charged() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed);
      Sale sale = new Sale(random);
      Prepaid left = sale.prepaid();
      Money sum = Money.zero(sale.currency);
      LocalDate on = sale.on();
      for (int unit = 0; unit < sale.units.intValue(); unit++) {
        on = on.plusDays(random.nextInt(sale.left));
        Prepaid.Refund part =
            left.refund(BigDecimal.ONE, on, BigDecimal.valueOf(random.nextInt(101)));
        assertThat(part.total().amount().signum()).as("seed %d", seed).isNotNegative();
        sum = sum.plus(part.total());
        left = PrepaidTest.after(left, part);
      }
      Money charged = sale.charged().plus(sale.tax());
      assertThat(sum.amount()).as("seed %d: %s", seed, sale).isLessThanOrEqualTo(charged.amount());
      assertThat(sum.plus(left.full().total())).as("seed %d: %s", seed, sale).isEqualTo(charged);
    }
  }

  /** Something that was bought on some day of some period. */
  private static final class Sale {
    private final Currency currency;
    private final PlanResource resource;
    private final UnitPrice price;
    private final BigDecimal units;
    private final PeriodMonths months;
    private final int days;
    private final int left;
    private final int taxCents;

    Sale(Random random) {
      currency = Currency.getInstance(CURRENCIES.get(random.nextInt(3)));
      resource = List.of(PlanResource.values()).get(random.nextInt(20));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(7));
      price =
          random.nextBoolean()
              ? UnitPrice.actual(amount)
              : UnitPrice.base(amount, BigDecimal.valueOf(random.nextInt(100_001), 3));
      units = BigDecimal.valueOf(1 + random.nextInt(9));
      boolean counted = random.nextBoolean();
      months = new PeriodMonths(1 + random.nextInt(24), counted ? 1 : 30);
      days = 1 + random.nextInt(400);
      left = 1 + random.nextInt(days);
      taxCents = random.nextInt(1_000);
    }

    Money charged() {
      FeeRate rate = FeeFormula.recurrent(resource, price, units, months);
      return resource.isMonthly() ? rate.whole(currency) : rate.share(left, days, currency);
    }

    Money tax() {
      return new Money(BigDecimal.valueOf(taxCents, currency.getDefaultFractionDigits()), currency);
    }

    LocalDate on() {
      return DAY_ONE.plusDays(days - left);
    }

    Prepaid prepaid() {
      return new Prepaid(
          charged(),
          tax(),
          units,
          on(),
          DAY_ONE.plusDays(days),
          resource.isMonthly(),
          BigDecimal.ZERO);
    }

    /** In integers: numerator over denominator, times two, plus one half, cut. */
    Money naive() {
      BigInteger top = price.amount().setScale(6).unscaledValue().multiply(units.toBigInteger());
      BigInteger bottom = BigInteger.TEN.pow(6);
      BigDecimal kept = ALL.subtract(price.discountPercent());
      top = top.multiply(kept.setScale(3).unscaledValue());
      bottom = bottom.multiply(BigInteger.valueOf(100_000));
      if (!price.actual()) {
        top = top.multiply(BigInteger.valueOf(months.numerator()));
        bottom = bottom.multiply(BigInteger.valueOf(months.denominator()));
      }
      if (resource.isMonthly()) {
        bottom = bottom.multiply(BigInteger.valueOf(months.billingMonths()));
      } else {
        top = top.multiply(BigInteger.valueOf(left));
        bottom = bottom.multiply(BigInteger.valueOf(days));
      }
      int scale = currency.getDefaultFractionDigits();
      top = top.multiply(BigInteger.TEN.pow(scale)).multiply(BigInteger.TWO).add(bottom);
      BigInteger rounded = top.divide(bottom.multiply(BigInteger.TWO));
      return new Money(new BigDecimal(rounded, scale), currency);
    }

    @Override
    public String toString() {
      return "%s of %s at %s, %d of %d days of %s"
          .formatted(units, resource, price, left, days, months);
    }
  }
}
