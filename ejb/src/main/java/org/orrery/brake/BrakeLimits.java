package org.orrery.brake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a run may do unasked: a number, or a share of the seller's accounts, whichever is more.
 *
 * @param countMax zero or more
 * @param percentMax of the accounts, zero or more
 */
public record BrakeLimits(long countMax, BigDecimal percentMax) {

  /** Above everything that there can be. */
  static final BrakeLimits NONE = new BrakeLimits(Long.MAX_VALUE, BigDecimal.ZERO);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9}) or ([0-9]{1,3}(?:\\.[0-9]{1,3})?)%");

  /**
   * Reads {@code 50 or 5%}; an empty text sets no limit.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static BrakeLimits parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("a brake is written 50 or 5%, not " + text);
    }
    return new BrakeLimits(Long.parseLong(form.group(1)), new BigDecimal(form.group(2)));
  }

  /** Tells whether so much may be done to a seller with so many accounts. */
  public boolean allow(long planned, long accounts) {
    return planned <= countMax
        || BigDecimal.valueOf(planned)
                .multiply(HUNDRED)
                .compareTo(percentMax.multiply(BigDecimal.valueOf(accounts)))
            <= 0;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return countMax + " or " + percentMax.toPlainString() + "%";
  }
}
