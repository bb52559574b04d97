package org.orrery.api.body;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.MissingValueException;

/** Reads single values of a body, where anything may be missing. */
public final class Given {

  /** Long enough for any amount; an exponent or a thousand digits would cost memory. */
  private static final String NUMBER = "-?[0-9]{1,20}([.][0-9]{1,10})?";

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
