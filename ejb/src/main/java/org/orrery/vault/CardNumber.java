package org.orrery.vault;

import java.util.Objects;
import org.orrery.shared.InvalidValueException;

/**
 * A card's number in memory, for as long as it takes to seal it or to send it to a gateway.
 *
 * <p>Shows itself as its last four digits everywhere but in {@link #digits}. Not a record, whose
 * text would be the number.
 */
public final class CardNumber {

  private static final int SHOWN = 4;

  private final String digits;

  /**
   * Takes a number as typed; spaces and dashes do not count.
   *
   * @throws InvalidValueException if it is none; does not repeat it
   */
  public CardNumber(String typed) {
    this.digits = typed.replaceAll("[ -]", "");
    if (!isNumber(digits)) {
      throw new InvalidValueException("that is no card number");
    }
  }

  /** Twelve to nineteen digits whose check digit is right; spaces and dashes do not count. */
  public static boolean isValid(String typed) {
    return isNumber(typed.replaceAll("[ -]", ""));
  }

  private static boolean isNumber(String digits) {
    if (!digits.matches("[0-9]{12,19}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** The whole number: for the vault and for gateways. */
  public String digits() {
    return digits;
  }

  /** The last four digits. */
  public String lastFour() {
    return digits.substring(digits.length() - SHOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardNumber number && digits.equals(number.digits);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(lastFour());
  }

  /** Masked. */
  @Override
  public String toString() {
    return "*".repeat(digits.length() - SHOWN) + lastFour();
  }
}
