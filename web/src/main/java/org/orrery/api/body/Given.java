package org.orrery.api.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.MissingValueException;

/** Reads single values of a body, where anything may be missing. */
public final class Given {

  /** Long enough for any amount; an exponent or a thousand digits would cost memory. */
  private static final String NUMBER = "-?[0-9]{1,20}([.][0-9]{1,10})?";

  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Given() {}

  /**
   * The value itself.
   *
   * @throws MissingValueException if it was not sent
   */
  public static <T> T value(String name, @Nullable T value) {
    if (value == null) {
      throw new MissingValueException(name);
    }
    return value;
  }

  /**
   * An exact number.
   *
   * @throws MissingValueException if it was not sent
   * @throws InvalidValueException if it is none
   */
  public static BigDecimal number(String name, @Nullable String text) {
    String sent = value(name, text);
    if (!sent.matches(NUMBER)) {
      throw new InvalidValueException(name + " is a number such as \"12.30\"");
    }
    return new BigDecimal(sent);
  }

  /** An exact number, or none. */
  public static @Nullable BigDecimal numberOrNull(String name, @Nullable String text) {
    return text == null ? null : number(name, text);
  }

  /**
   * A whole number of at most 18 digits.
   *
   * @throws InvalidValueException if the text is none
   */
  public static long whole(String text) {
    if (!text.matches("-?[0-9]{1,18}")) {
      throw new InvalidValueException("a whole number has at most 18 digits and nothing else");
    }
    return Long.parseLong(text);
  }

  /**
   * A day of the years 0 to 9999, as 2026-04-20. Java and the database have days beyond, some of
   * which mean never.
   *
   * @throws InvalidValueException if the text is none
   */
  public static LocalDate day(String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException("a day is written as 2026-04-20");
    }
  }

  /** A text that was not sent is empty. */
  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A list that was not sent is empty. */
  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  /** A flag that was not sent is off. */
  public static boolean flag(@Nullable Boolean flag) {
    return flag != null && flag;
  }
}
