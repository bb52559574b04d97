package org.orrery.plan;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * The figures of a resource that can be set for a plan, and over it for one of its billing periods.
 *
 * @param freeUnits null = not set
 * @param setup null = not set; likewise the others
 */
public record PriceSet(
    @Nullable BigDecimal freeUnits,
    @Nullable BigDecimal setup,
    @Nullable BigDecimal recurrent,
    @Nullable BigDecimal usage) {

  private static final int SCALE_MAX = 6;
  private static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000");

  /** Nothing is set. */
  public static final PriceSet NONE = new PriceSet(null, null, null, null);

  /**
   * Checks what is set.
   *
   * @throws InvalidValueException if a figure is negative, above a thousand million, or has more
   *     than 6 decimals
   */
  public PriceSet {
    Stream.of(
            new Figure("free units", freeUnits),
            new Figure("setup price", setup),
            new Figure("recurrent price", recurrent),
            new Figure("usage price", usage))
        .forEach(Figure::check);
  }

  private record Figure(String name, @Nullable BigDecimal value) {

    void check() {
      if (value != null
          && (value.signum() < 0
              || value.stripTrailingZeros().scale() > SCALE_MAX
              || value.compareTo(AMOUNT_MAX) > 0)) {
        throw new InvalidValueException(
            name + " is 0 to " + AMOUNT_MAX + " with at most " + SCALE_MAX + " decimals");
      }
    }
  }
}
