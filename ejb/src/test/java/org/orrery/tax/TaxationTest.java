package org.orrery.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.shared.Cases;
import org.orrery.shared.Money;

/** What taxes come to. Figures: API reference, section 6.8. */
class TaxationTest {

  private static final int CASES = Cases.of(20_000);
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Test
  void fifteen_and_twenty_percent_of_36_45_are_12_76_together_and_49_21_is_to_pay() {
    Money subtotal = Money.of("36.45", "USD");

    Taxation taxation = Taxation.of(List.of(subtotal), rates("15", "20"));

    assertThat(taxation.total()).isEqualTo(Money.of("12.76", "USD"));
    assertThat(subtotal.plus(taxation.total())).isEqualTo(Money.of("49.21", "USD"));
    assertThat(lines(taxation)).containsExactly("5.47", "7.29");
  }

  @Test
  void fifteen_percent_of_14_04_are_2_11_alone_and_2_10_beside_twenty_percent() {
    Money subtotal = Money.of("14.04", "USD");

    Taxation alone = Taxation.of(List.of(subtotal), rates("15"));
    Taxation both = Taxation.of(List.of(subtotal), rates("15", "20"));

    assertThat(alone.total()).isEqualTo(Money.of("2.11", "USD"));
    assertThat(both.total()).isEqualTo(Money.of("4.91", "USD"));
    assertThat(lines(both)).containsExactly("2.10", "2.81");
  }

  @Test
  void the_tax_is_shared_out_to_the_amounts_that_it_is_on() {
    Taxation taxation = Taxation.of(amounts("USD", "0.10", "0.10", "0.10"), rates("19"));

    assertThat(taxation.total()).isEqualTo(Money.of("0.06", "USD"));
    assertThat(taxation.shares()).containsExactlyElementsOf(amounts("USD", "0.02", "0.02", "0.02"));
    assertThat(Taxation.of(amounts("USD", "0.10", "0.13", "0.10"), rates("10")).shares())
        .containsExactlyElementsOf(amounts("USD", "0.01", "0.01", "0.01"));
    assertThat(Taxation.of(amounts("USD", "9.99", "0.01"), rates("8.875")).shares())
        .containsExactlyElementsOf(amounts("USD", "0.89", "0.00"));
  }

  @Test
  void a_yen_is_not_split() {
    Taxation taxation = Taxation.of(amounts("JPY", "105", "100"), rates("8", "2"));

    assertThat(taxation.total()).isEqualTo(Money.of("21", "JPY"));
    assertThat(lines(taxation)).containsExactly("17", "4");
    assertThat(taxation.shares()).containsExactlyElementsOf(amounts("JPY", "11", "10"));
  }

  @Test
  void rates_of_zero_and_no_rates_come_to_nothing() {
    Taxation zero = Taxation.of(amounts("USD", "5.00", "0.00"), rates("0", "0"));
    Taxation none = Taxation.of(amounts("USD", "5.00", "0.00"), List.of());
    Taxation free = Taxation.of(amounts("USD", "0.00"), rates("19"));

    assertThat(zero.total()).isEqualTo(Money.of("0.00", "USD"));
    assertThat(lines(zero)).containsExactly("0.00", "0.00");
    assertThat(none.lines()).isEmpty();
    assertThat(none.shares()).containsExactlyElementsOf(amounts("USD", "0.00", "0.00"));
    assertThat(free.shares()).containsExactlyElementsOf(amounts("USD", "0.00"));
  }

  @Test
  void a_zero_rate_beside_another_shows_a_line_of_nothing() {
    assertThat(lines(Taxation.of(amounts("USD", "10.00"), rates("0", "19"))))
        .containsExactly("0.00", "1.90");
  }

  @Test
  void nothing_to_tax_two_currencies_and_negative_amounts_or_rates_are_bugs() {
    assertThatIllegalArgumentException().isThrownBy(() -> Taxation.of(List.of(), rates("19")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Taxation.of(
                    List.of(Money.of("1.00", "USD"), Money.of("1.00", "EUR")), rates("19")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Taxation.of(amounts("USD", "-1.00"), rates("19")));
    assertThatIllegalArgumentException().isThrownBy(() -> rates("-0.00001"));
  }

  @Test
  void thousands_of_random_invoices_add_up_and_are_taxed_as_by_hand() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 7_919);
      List<Money> amounts = amounts(random);
      List<TaxRate> rates = rates(random);

      Taxation taxation = Taxation.of(amounts, rates);

      String story = "seed %d: %s at %s".formatted(seed, amounts, rates);
      assertThat(taxation.total()).as(story).isEqualTo(byHand(amounts, rates));
      Money nothing = Money.zero(taxation.total().currency());
      assertThat(taxation.lines().stream().map(TaxLine::amount).reduce(nothing, Money::plus))
          .as(story)
          .isEqualTo(rates.isEmpty() ? nothing : taxation.total());
      assertThat(taxation.shares().stream().reduce(nothing, Money::plus))
          .as(story)
          .isEqualTo(taxation.total());
      assertThat(taxation.lines().stream().map(TaxLine::rate)).as(story).isEqualTo(rates);
      assertNearExact(amounts, rates, taxation, story);
      Collections.shuffle(amounts, random);
      Collections.shuffle(rates, random);
      assertThat(Taxation.of(amounts, rates).total()).as(story).isEqualTo(taxation.total());
    }
  }

  /** The sum is at most half a unit from the exact one; so are its parts, and a unit more. */
  private static void assertNearExact(
      List<Money> amounts, List<TaxRate> rates, Taxation taxation, String story) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(taxation.total().amount().scale());
    BigDecimal near = unit.multiply(new BigDecimal("1.5"));
    BigDecimal subtotal = amounts.stream().map(Money::amount).reduce(BigDecimal::add).orElseThrow();
    BigDecimal percent =
        rates.stream().map(TaxRate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    IntStream.range(0, rates.size())
        .forEach(
            i ->
                assertThat(taxation.lines().get(i).amount().amount())
                    .as(story)
                    .isCloseTo(
                        subtotal.multiply(rates.get(i).percent()).divide(HUNDRED), offset(near)));
    IntStream.range(0, amounts.size())
        .forEach(
            i ->
                assertThat(taxation.shares().get(i).amount())
                    .as(story)
                    .isCloseTo(
                        amounts.get(i).amount().multiply(percent).divide(HUNDRED), offset(near)));
  }

  /** Each tax to seven more decimals, added, and the half of a unit looked at. */
  private static Money byHand(List<Money> amounts, List<TaxRate> rates) {
    Currency currency = amounts.get(0).currency();
    int scale = currency.getDefaultFractionDigits();
    BigDecimal sum = BigDecimal.ZERO;
    for (TaxRate rate : rates) {
      for (Money amount : amounts) {
        sum = sum.add(amount.amount().multiply(rate.percent()).movePointLeft(2));
      }
    }
    BigDecimal floor = sum.setScale(scale, RoundingMode.FLOOR);
    BigDecimal half = new BigDecimal("0.5").movePointLeft(scale);
    boolean up = sum.subtract(floor).compareTo(half) >= 0;
    return new Money(up ? floor.add(BigDecimal.ONE.movePointLeft(scale)) : floor, currency);
  }

  private static List<Money> amounts(Random random) {
    Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    int scale = currency.getDefaultFractionDigits();
    List<Money> amounts = new ArrayList<>();
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      int units = random.nextInt(random.nextBoolean() ? 100 : 10_000_000);
      amounts.add(new Money(BigDecimal.valueOf(units, scale), currency));
    }
    return amounts;
  }

  private static List<TaxRate> rates(Random random) {
    List<TaxRate> rates = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      boolean zero = random.nextInt(5) == 0;
      BigDecimal percent =
          zero ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(3_000_000), 5);
      rates.add(new TaxRate(n, "tax " + n, percent));
    }
    return rates;
  }

  private static List<String> lines(Taxation taxation) {
    return taxation.lines().stream().map(line -> line.amount().amount().toPlainString()).toList();
  }

  private static List<Money> amounts(String currency, String... amounts) {
    return Stream.of(amounts).map(amount -> Money.of(amount, currency)).toList();
  }

  private static List<TaxRate> rates(String... percents) {
    return Stream.of(percents)
        .map(percent -> new TaxRate(1, percent + " %", new BigDecimal(percent)))
        .toList();
  }
}
