package org.orrery.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights into parts that sum to the whole.
 *
 * <p>Each part is the exact share rounded down; the smallest units that are left over go to the
 * parts with the largest remainders, the first of equals first.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * The parts, in the order of the weights; none where there is no weight.
   *
   * @param whole zero or positive
   * @param weights none negative; where all are zero, the whole is zero
   * @throws IllegalArgumentException if the whole or a weight is negative, or a whole above zero
   *     has no weight
   */
  public static List<Money> split(Money whole, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.amount().signum() < 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException("cannot split " + whole + " by " + weights);
    }
    if (sum.signum() == 0) {
      if (whole.amount().signum() != 0) {
        throw new IllegalArgumentException("nothing to split " + whole + " by");
      }
      return weights.stream().map(w -> whole).toList();
    }
    return share(whole, weights, sum);
  }

  private static List<Money> share(Money whole, List<BigDecimal> weights, BigDecimal sum) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger divisor = sum.setScale(Math.max(scale, 0)).unscaledValue();
    BigInteger units = whole.amount().unscaledValue();
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    BigInteger left = units;
    for (BigDecimal weight : weights) {
      BigInteger[] share =
          units
              .multiply(weight.setScale(Math.max(scale, 0)).unscaledValue())
              .divideAndRemainder(divisor);
      parts.add(share[0]);
      remainders.add(share[1]);
      left = left.subtract(share[0]);
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(left.longValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream()
        .map(part -> new Money(new BigDecimal(part, whole.amount().scale()), whole.currency()))
        .toList();
  }
}
