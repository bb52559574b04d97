package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.shared.Cases;
import org.orrery.shared.Money;

/**
 * Refunds against a clerk who never divides: a charge is a book of tickets, one for each unit and
 * day, and what comes back is counted ticket by ticket and paid cent by cent. The failing seed is
 * printed.
 */
class RefundPropertyTest {

  private static final int CASES = Cases.of(4_000);
  private static final LocalDate FROM = LocalDate.parse("2028-02-10");
  private static final int DAYS_MAX = 60;
  private static final int UNITS_MAX = 6;
  private static final int CENTS_MAX = 20_000;
  private static final int THOUSANDTHS = 100_000;

  private long refunds;
  private long paid;

  @Test
  void what_comes_back_and_when_is_what_a_clerk_pays_who_tears_tickets() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 7_919);
      Clerk clerk = new Clerk(random);
      String story = "seed %d: %s".formatted(seed, clerk);

      Prepaid left = giveBack(clerk, random, story);

      Prepaid.Refund rest = left.full();
      assertThat(cents(rest.net())).as(story).isEqualTo(clerk.net.cents - clerk.net.paid);
      assertThat(cents(rest.tax())).as(story).isEqualTo(clerk.tax.cents - clerk.tax.paid);
    }
    // The random returns must be worth checking.
    assertThat(refunds).isGreaterThan(CASES);
    assertThat(paid).isGreaterThan(CASES / 2);
  }

  /** Some or all units, a few at a time, on later and later days, at whatever percentages. */
  private Prepaid giveBack(Clerk clerk, Random random, String story) {
    Prepaid left = clerk.prepaid();
    int day = random.nextInt(clerk.days);
    for (int units = clerk.units; units > 0 && random.nextInt(8) > 0; ) {
      int returned = 1 + random.nextInt(units);
      int thousandths = random.nextInt(3) == 0 ? THOUSANDTHS : random.nextInt(THOUSANDTHS + 1);
      Prepaid.Refund part =
          left.refund(
              BigDecimal.valueOf(returned), FROM.plusDays(day), BigDecimal.valueOf(thousandths, 3));

      clerk.takeBack(returned, day, thousandths);
      assertThat(cents(part.net())).as(story).isEqualTo(clerk.net.pay(clerk));
      assertThat(cents(part.tax())).as(story).isEqualTo(clerk.tax.pay(clerk));
      refunds++;
      paid += part.net().isZero() ? 0 : 1;
      units -= returned;
      day += random.nextInt(clerk.days / 2 + 2);
      left = PrepaidTest.after(left, part);
    }
    return left;
  }

  private static long cents(Money money) {
    return money.amount().movePointRight(2).longValueExact();
  }

  /** Counts in thousandths of a percent of one ticket. */
  private static final class Clerk {
    private final Till net;
    private final Till tax;
    private final int units;
    private final int days;
    private final boolean monthly;
    private final long tickets;
    private long torn;

    Clerk(Random random) {
      units = 1 + random.nextInt(UNITS_MAX);
      days = 1 + random.nextInt(DAYS_MAX);
      monthly = random.nextInt(4) == 0;
      net = new Till(random.nextInt(random.nextBoolean() ? 50 : CENTS_MAX));
      tax = new Till(random.nextBoolean() ? 0 : random.nextInt(1 + (int) net.cents / 3));
      tickets = (long) units * days * THOUSANDTHS;
    }

    /**
     * Tears the tickets of the days to come; of a month that is not over, those of all its days.
     */
    void takeBack(int returned, int day, int thousandths) {
      int first = monthly && day < days ? 0 : day;
      for (int unit = 0; unit < returned; unit++) {
        for (int on = first; on < days; on++) {
          torn += thousandths;
        }
      }
    }

    Prepaid prepaid() {
      return new Prepaid(
          net.money(),
          tax.money(),
          BigDecimal.valueOf(units),
          FROM,
          FROM.plusDays(days),
          monthly,
          BigDecimal.ZERO);
    }

    @Override
    public String toString() {
      return "%d and %d cents for %d units and %d days%s"
          .formatted(net.cents, tax.cents, units, days, monthly ? ", monthly" : "");
    }
  }

  /** What was charged, and what of it was paid back. */
  private static final class Till {
    private final long cents;
    private long paid;

    Till(long cents) {
      this.cents = cents;
    }

    /** Another cent as long as at least half of it is owed for the tickets torn so far. */
    long pay(Clerk clerk) {
      long before = paid;
      while (paid < cents && (2 * paid + 1) * clerk.tickets <= 2 * cents * clerk.torn) {
        paid++;
      }
      return paid - before;
    }

    Money money() {
      return Money.of(BigDecimal.valueOf(cents, 2).toPlainString(), "USD");
    }
  }
}
