package org.orrery.console.form;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/** Reads what people type into forms; refuses with the name of the field. */
public final class Typed {

  /** As the JSON API takes amounts: no exponent, no thousand digits. */
  private static final String NUMBER = "-?[0-9]{1,20}([.][0-9]{1,10})?";

  private static final int WHOLE_DIGITS_MAX = 9;
  private static final int ID_DIGITS_MAX = 18;
  private static final int DAY_CHARACTERS = "2026-04-20".length();

  private Typed() {}

  /** Without blanks around it; nothing typed is empty. */
  public static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /**
   * An exact number, such as 12.30.
   *
   * @throws InvalidValueException if it is none
   */
  public static BigDecimal number(String name, @Nullable String typed) {
    String text = text(typed);
    if (!text.matches(NUMBER)) {
      throw new InvalidValueException(
          name + " is a number such as 12.30, with a point and nothing between thousands");
    }
    return new BigDecimal(text);
  }

  /**
   * An amount, with no more decimals than its currency has: what is typed is what is booked.
   *
   * @throws InvalidValueException if it is none
   */
  public static BigDecimal amount(String name, @Nullable String typed, Currency currency) {
    BigDecimal amount = number(name, typed);
    int decimals = currency.getDefaultFractionDigits();
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw new InvalidValueException(
          name + " has at most " + decimals + " decimals in " + currency.getCurrencyCode());
    }
    return amount;
  }

  /**
   * Goes on if it is an e-mail address without a name, or nothing.
   *
   * @throws InvalidValueException if it is something else
   */
  public static void requireEmail(String name, String text) {
    if (!text.isEmpty() && !isEmail(text)) {
      throw new InvalidValueException(name + " is an address such as jane@example.com");
    }
  }

  private static boolean isEmail(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      return address.getAddress().equals(text) && text.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * A whole number that is not negative.
   *
   * @throws InvalidValueException if it is none
   */
  public static int whole(String name, @Nullable String typed) {
    String text = text(typed);
    if (!text.matches("[0-9]{1," + WHOLE_DIGITS_MAX + "}")) {
      throw new InvalidValueException(name + " is a whole number");
    }
    return Integer.parseInt(text);
  }

  /**
   * The number of something, such as an account.
   *
   * @throws InvalidValueException if it is none
   */
  public static long id(String name, @Nullable String typed) {
    String text = text(typed);
    if (!text.matches("[0-9]{1," + ID_DIGITS_MAX + "}")) {
      throw new InvalidValueException(name + " is a number");
    }
    return Long.parseLong(text);
  }

  /**
   * A day, such as 2026-04-20.
   *
   * @throws InvalidValueException if it is none
   */
  public static LocalDate day(String name, @Nullable String typed) {
    String text = text(typed);
    try {
      if (text.length() == DAY_CHARACTERS) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new InvalidValueException(name + " is a day such as 2026-04-20");
  }
}
