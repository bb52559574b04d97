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
import org.orrery.shared.Cases;
import org.orrery.shared.Money;

/** Fees against a clerk who can only add, and what comes back of them; the seed is printed. */
class FeePropertyTest {

  private static final int CASES = Cases.of(5_000);
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

    /**
     * Adds month to month, unit to unit and day to day, in fractions of a cent that are told by
     * their denominator; looks at the cents at the very end.
     */
    Money naive() {
      BigInteger sum = price.amount().setScale(6).unscaledValue();
      sum = sum.multiply(ALL.subtract(price.discountPercent()).setScale(3).unscaledValue());
      BigInteger one = BigInteger.TEN.pow(6 + 5); // Six decimals of a price, five of a share.
      if (!price.actual()) {
        sum = added(sum, months.numerator());
        one = added(one, months.denominator());
      }
      sum = added(sum, units.intValueExact());
      if (resource.isMonthly()) {
        one = added(one, months.billingMonths());
      } else {
        sum = added(sum, left);
        one = added(one, days);
      }
      int scale = currency.getDefaultFractionDigits();
      BigInteger[] cents = sum.multiply(BigInteger.TEN.pow(scale)).divideAndRemainder(one);
      boolean up = cents[1].add(cents[1]).compareTo(one) >= 0;
      return new Money(
          new BigDecimal(up ? cents[0].add(BigInteger.ONE) : cents[0], scale), currency);
    }

    private static BigInteger added(BigInteger one, int times) {
      BigInteger sum = BigInteger.ZERO;
      for (int n = 0; n < times; n++) {
        sum = sum.add(one);
      }
      return sum;
    }

    @Override
    public String toString() {
      return "%s of %s at %s, %d of %d days of %s"
          .formatted(units, resource, price, left, days, months);
    }
  }
}
