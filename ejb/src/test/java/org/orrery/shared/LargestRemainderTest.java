package org.orrery.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  private static final int CASES = Cases.of(20_000);
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "KWD");

  @Test
  void what_is_left_over_goes_to_the_largest_remainders() {
    assertThat(split("1.00", "1", "1", "1")).containsExactly("0.34", "0.33", "0.33");
    assertThat(split("0.02", "1", "2", "4")).containsExactly("0.00", "0.01", "0.01");
    assertThat(split("4.91", "15", "20")).containsExactly("2.10", "2.81");
  }

  @Test
  void the_scale_of_the_weights_does_not_matter() {
    assertThat(split("10.00", "1E+1", "5.00", "5")).containsExactly("5.00", "2.50", "2.50");
    assertThat(split("10.00", "0", "0.00001")).containsExactly("0.00", "10.00");
  }

  @Test
  void nothing_is_split_into_nothing() {
    assertThat(split("0.00")).isEmpty();
    assertThat(split("0.00", "0", "0")).containsExactly("0.00", "0.00");
    assertThat(split("0.00", "3", "1")).containsExactly("0.00", "0.00");
  }

  @Test
  void what_cannot_be_split_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> split("-0.01", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> split("1.00", "1", "-1", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> split("1.00", "0", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> split("1.00"));
  }

  @Test
  void thousands_of_random_wholes_are_split_as_by_a_clerk_who_hands_out_single_units() {
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 7_919);
      Money whole = whole(random);
      List<BigDecimal> weights = weights(random);

      List<Money> parts = LargestRemainder.split(whole, weights);

      String story = "seed %d: %s by %s".formatted(seed, whole, weights);
      assertThat(parts).as(story).isEqualTo(byClerk(whole, weights));
      assertThat(parts.stream().reduce(Money::plus)).as(story).contains(whole);
      assertWithinOneUnit(whole, weights, parts, story);
      List<BigDecimal> shuffled = new ArrayList<>(weights);
      Collections.shuffle(shuffled, random);
      assertThat(sorted(LargestRemainder.split(whole, shuffled)))
          .as(story)
          .isEqualTo(sorted(parts));
    }
  }

  private static void assertWithinOneUnit(
      Money whole, List<BigDecimal> weights, List<Money> parts, String story) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(whole.amount().scale());
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal exactTimesSum = whole.amount().multiply(weights.get(i));
      BigDecimal off = parts.get(i).amount().multiply(sum).subtract(exactTimesSum).abs();
      assertThat(off).as(story).isLessThan(unit.multiply(sum));
    }
  }

  /** Unit by unit to whoever is furthest below its exact share, once everybody has the floor. */
  private static List<Money> byClerk(Money whole, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = whole.amount().scale();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal left = whole.amount();
    for (BigDecimal weight : weights) {
      BigDecimal floor = whole.amount().multiply(weight).divide(sum, scale, RoundingMode.FLOOR);
      parts.add(floor);
      left = left.subtract(floor);
    }
    while (left.signum() > 0) {
      int next = 0;
      for (int i = 1; i < parts.size(); i++) {
        if (owed(whole, weights.get(i), sum, parts.get(i))
                .compareTo(owed(whole, weights.get(next), sum, parts.get(next)))
            > 0) {
          next = i;
        }
      }
      parts.set(next, parts.get(next).add(unit));
      left = left.subtract(unit);
    }
    return parts.stream().map(part -> new Money(part, whole.currency())).toList();
  }

  private static BigDecimal owed(Money whole, BigDecimal weight, BigDecimal sum, BigDecimal part) {
    return whole.amount().multiply(weight).subtract(part.multiply(sum));
  }

  private static Money whole(Random random) {
    String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    int scale = Money.of("0", currency).amount().scale();
    int units = random.nextInt(random.nextBoolean() ? 20 : 100_000_000);
    return new Money(BigDecimal.valueOf(units, scale), Money.of("0", currency).currency());
  }

  /** At least one above zero, because a whole above zero needs one. */
  private static List<BigDecimal> weights(Random random) {
    List<BigDecimal> weights = new ArrayList<>();
    weights.add(BigDecimal.valueOf(1 + random.nextInt(100), random.nextInt(4)));
    for (int n = random.nextInt(7); n > 0; n--) {
      boolean none = random.nextInt(4) == 0;
      weights.add(
          none ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(6)));
    }
    return weights;
  }

  private static List<BigDecimal> sorted(List<Money> parts) {
    return parts.stream().map(Money::amount).sorted().toList();
  }

  private static List<String> split(String whole, String... weights) {
    return LargestRemainder.split(
            Money.of(whole, "USD"), Stream.of(weights).map(BigDecimal::new).toList())
        .stream()
        .map(part -> part.amount().toPlainString())
        .toList();
  }
}
