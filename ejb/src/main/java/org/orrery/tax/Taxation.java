package org.orrery.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orrery.shared.LargestRemainder;
import org.orrery.shared.Money;

/**
 * What taxes come to on a subtotal, in total, per tax and per line.
 *
 * <p>Each tax is on the same subtotal, never on another tax. The rates are added and the sum is
 * rounded once, half-up; what single taxes and lines show is shared out by largest remainder, so
 * that it adds up. Source: API reference, section 6.8: $36.45 at 15 % and 20 % is $12.76.
 *
 * @param lines a line for each rate, in the order of the rates
 * @param shares the tax of each taxed amount, in the order of the amounts
 */
public record Taxation(Money total, List<TaxLine> lines, List<Money> shares) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Taxation {
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
  }

  /**
   * Taxes the sum of {@code amounts}, all of one currency, none negative, at least one.
   *
   * @throws IllegalArgumentException if there is no amount or the currencies differ
   */
  public static Taxation of(List<Money> amounts, List<TaxRate> rates) {
    Money subtotal =
        amounts.stream()
            .reduce(Money::plus)
            .orElseThrow(() -> new IllegalArgumentException("nothing to tax"));
    BigDecimal percent =
        rates.stream().map(TaxRate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money total =
        Money.rounded(
            subtotal.amount().multiply(percent).divide(HUNDRED),
            subtotal.currency(),
            RoundingMode.HALF_UP);
    List<Money> perRate =
        LargestRemainder.split(total, rates.stream().map(TaxRate::percent).toList());
    List<TaxLine> lines = new ArrayList<>();
    IntStream.range(0, rates.size())
        .forEach(i -> lines.add(new TaxLine(rates.get(i), perRate.get(i))));
    return new Taxation(
        total, lines, LargestRemainder.split(total, amounts.stream().map(Money::amount).toList()));
  }
}
