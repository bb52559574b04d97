package org.orrery.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.shared.Cases;
import org.orrery.shared.Money;

/** What is left of a charge. Figures: API reference, section 6.9. */
class DiscountingTest {

  private static final int CASES = Cases.of(20_000);
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");

  @Test
  void two_discounts_of_twenty_percent_on_a_dollar_leave_sixty_cents_not_sixty_four() {
    Discounting discounting = Discounting.of(Money.of("1.00", "USD"), discounts("20", "20"));

    assertThat(discounting.net()).isEqualTo(Money.of("0.60", "USD"));
    assertThat(discounting.discount()).isEqualTo(Money.of("0.40", "USD"));
  }

  @ParameterizedTest(name = "{0} less {1} % is {2}")
  @CsvSource({
    "10.00, 25, 7.50",
    "0.01, 50, 0.01",
    "0.01, 45, 0.01",
    "0.01, 55, 0.00",
    "9.99, 33.333, 6.66",
    "5.00, 100, 0.00",
    "0.00, 20, 0.00"
  })
  void one_discount_leaves(String full, String percent, String left) {
    assertThat(Discounting.of(Money.of(full, "USD"), discounts(percent)).net())
        .isEqualTo(Money.of(left, "USD"));
  }

  /** What the oldest guide calls a subsidy of 20 % is 80 % off here: the sense is the opposite. */
  @ParameterizedTest(name = "{0} less 80 % is {1}")
  @CsvSource({"10.00, 2.00", "5.00, 1.00"})
  void who_shall_pay_twenty_percent_is_given_eighty(String full, String left) {
    assertThat(Discounting.of(Money.of(full, "USD"), discounts("80")).net())
        .isEqualTo(Money.of(left, "USD"));
  }

  @Test
  void each_discount_is_rounded_to_three_decimals_before_they_are_added() {
    // 0.0444 twice: 0.044 + 0.044 leave 0.022, and not 0.0212; 0.0455 thrice: 0.046 x 3 = 0.138.
    assertThat(Discounting.of(Money.of("1.11", "USD"), discounts("4", "4")).net())
        .isEqualTo(Money.of("1.02", "USD"));
    assertThat(Discounting.of(Money.of("0.13", "USD"), discounts("35", "35", "28.85")).net())
        .isEqualTo(Money.of("0.00", "USD"));
    assertThat(Discounting.of(Money.of("0.91", "USD"), discounts("5", "5", "5")).net())
        .isEqualTo(Money.of("0.77", "USD"));
  }

  @Test
  void more_than_everything_is_not_given_away() {
    Discounting discounting = Discounting.of(Money.of("9.99", "USD"), discounts("60", "60"));

    assertThat(discounting.net()).isEqualTo(Money.of("0.00", "USD"));
    assertThat(discounting.discount()).isEqualTo(Money.of("9.99", "USD"));
  }

  @Test
  void a_yen_is_not_split() {
    assertThat(Discounting.of(Money.of("333", "JPY"), discounts("10")).net())
        .isEqualTo(Money.of("300", "JPY"));
    assertThat(Discounting.of(Money.of("5", "JPY"), discounts("10")).net())
        .isEqualTo(Money.of("5", "JPY"));
  }

  @Test
  void without_a_discount_everything_is_left() {
    Money full = Money.of("9.99", "USD");

    assertThat(Discounting.of(full, List.of())).isEqualTo(new Discounting(full, full.minus(full)));
  }

  @Test
  void what_is_negative_is_not_discounted_and_no_discount_is_zero_or_above_a_hundred() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Discounting.of(Money.of("-0.01", "USD"), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> discounts("0"));
    assertThatIllegalArgumentException().isThrownBy(() -> discounts("100.00001"));
  }

  @Test
  void thousands_of_random_charges_are_discounted_as_by_hand_in_any_order() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 7_919);
      String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      int scale = Money.of("0", currency).amount().scale();
      Money full =
          new Money(
              BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 300 : 10_000_000), scale),
              Money.of("0", currency).currency());
      List<Discount> discounts = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        discounts.add(new Discount("", BigDecimal.valueOf(1 + random.nextInt(6_000_000), 5)));
      }

      Discounting discounting = Discounting.of(full, discounts);

      String story = "seed %d: %s less %s".formatted(seed, full, discounts);
      assertThat(discounting.net().amount()).as(story).isEqualTo(byHand(full, discounts, scale));
      assertThat(discounting.net().plus(discounting.discount())).as(story).isEqualTo(full);
      assertThat(discounting.discount().amount().signum()).as(story).isNotNegative();
      Collections.shuffle(discounts, random);
      assertThat(Discounting.of(full, discounts)).as(story).isEqualTo(discounting);
    }
  }

  /** In whole thousandths, with the remainder looked at to round. */
  private static BigDecimal byHand(Money full, List<Discount> discounts, int scale) {
    long thousandths = full.amount().movePointRight(3).longValueExact();
    for (Discount discount : discounts) {
      long percent = discount.percent().movePointRight(5).longValueExact();
      long product = full.amount().movePointRight(3).longValueExact() * percent; // of 10^7
      thousandths -= product / 10_000_000 + (product % 10_000_000 >= 5_000_000 ? 1 : 0);
    }
    if (thousandths < 0) {
      thousandths = 0;
    }
    long unit = BigDecimal.ONE.movePointRight(3 - scale).longValueExact();
    long units = thousandths / unit + (thousandths % unit * 2 >= unit ? 1 : 0);
    return BigDecimal.valueOf(units, scale);
  }

  private static List<Discount> discounts(String... percents) {
    return Stream.of(percents).map(p -> new Discount("spring", new BigDecimal(p))).toList();
  }
}
