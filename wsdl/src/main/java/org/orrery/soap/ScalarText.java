package org.orrery.soap;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of numbers and booleans, whatever type the sender says it has.
 *
 * <p>Numbers are read from their text to a decimal, never through a {@code double}: {@code
 * 99.799999999999997} stays what it is. Digits and exponent are bounded before anything computes
 * with them, since {@code 1e999999999} is eleven characters and a gigabyte.
 */
final class ScalarText {

  private static final int DIGITS_MAX = 40;
  private static final int EXPONENT_MAX = 40;
  private static final int TEXT_MAX = 2 * DIGITS_MAX;
  private static final int QUOTED_MAX = 40;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9]*+)(?:\\.([0-9]*+))?(?:[eE]([+-]?[0-9]{1,9}+))?");

  private ScalarText() {}

  /**
   * The canonical text of a value.
   *
   * @param where the parameter's name, for the message
   * @return nothing for blank text that is meant to be a number or boolean
   * @throws DoorRefusedException if the type cannot hold the value
   */
  static Optional<String> read(WireType.Scalar type, String text, String where) {
    if (type == WireType.Scalar.STRING) {
      return Optional.of(text);
    }
    String value = text.strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case INT -> whole(value, where, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case LONG -> whole(value, where, Long.MIN_VALUE, Long.MAX_VALUE);
          case BOOLEAN -> truth(value, where);
          default -> number(value, where).toPlainString();
        });
  }

  private static String whole(String value, String where, long min, long max) {
    BigDecimal number = number(value, where);
    if (number.stripTrailingZeros().scale() > 0) {
      throw refused(where, value, "is not a whole number");
    }
    if (number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw refused(where, value, "is out of range");
    }
    return number.toBigIntegerExact().toString();
  }

  private static BigDecimal number(String value, String where) {
    if (value.length() > TEXT_MAX) {
      throw refused(where, value, "has too many digits");
    }
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      throw refused(where, value, "is not a number");
    }
    int digits = length(number.group(2)) + length(number.group(3));
    if (digits == 0) {
      throw refused(where, value, "is not a number");
    }
    String exponent = number.group(4);
    if (digits > DIGITS_MAX) {
      throw refused(where, value, "has too many digits");
    }
    if (exponent != null && Math.abs(Integer.parseInt(exponent)) > EXPONENT_MAX) {
      throw refused(where, value, "has too large an exponent");
    }
    return new BigDecimal(value);
  }

  private static int length(@Nullable String digits) {
    return digits == null ? 0 : digits.length();
  }

  private static String truth(String value, String where) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> "true";
      case "false", "0" -> "false";
      default -> throw refused(where, value, "is neither true nor false");
    };
  }

  private static DoorRefusedException refused(String where, String value, String why) {
    String quoted = value.length() > QUOTED_MAX ? value.substring(0, QUOTED_MAX) + "…" : value;
    return new DoorRefusedException(
        DoorFault.INVALID_PARAMETER, "Parameter " + where + " " + why + ": " + quoted);
  }
}
