package org.orrery.signup;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.orrery.vault.CardNumber;
import org.orrery.vault.NewCard;

/**
 * How a new customer wants to pay, as the signup form sent it. Any part may be empty, none is null.
 *
 * <p>The card's number lives only as long as the call, and in the vault; its verification code is
 * not even here.
 *
 * @param type Check, CC, PayPal, WorldPay or 2CheckOut; empty when nothing was sent
 * @param number the card's number as typed
 * @param expiryYear four digits, or the last two
 * @param expiryMonth 1 to 12, a leading zero or not
 */
public record Payment(
    String type,
    String number,
    String holder,
    String brand,
    String expiryYear,
    String expiryMonth) {

  /** No payment data at all, as for a plan without billing. */
  public static final Payment NONE = new Payment("", "", "", "", "", "");

  /** What an account's payment type is when there is nothing to pay. */
  static final String UNBILLED = "NONE";

  private static final Set<String> TYPES = Set.of("Check", "CC", "PayPal", "WorldPay", "2CheckOut");
  private static final int CENTURY = 2000;

  boolean isTypeKnown() {
    return TYPES.contains(type);
  }

  boolean isCard() {
    return type.equals("CC");
  }

  boolean isCheck() {
    return type.equals("Check");
  }

  boolean isCardNumberValid() {
    return CardNumber.isValid(number);
  }

  /**
   * The card as the vault keeps it; empty if it is none, or its number or expiry cannot be read.
   */
  Optional<NewCard> card() {
    return isCard() && isCardNumberValid()
        ? expiresIn().map(last -> new NewCard(new CardNumber(number), brand, holder, last))
        : Optional.empty();
  }

  /** The last month in which the card is good; empty when none can be read. */
  Optional<YearMonth> expiresIn() {
    if (!expiryYear.matches("[0-9]{2}|[0-9]{4}") || !expiryMonth.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(expiryYear);
    try {
      return Optional.of(
          YearMonth.of(year < 100 ? CENTURY + year : year, Integer.parseInt(expiryMonth)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All that may be kept of the number; empty where there are not even as many digits. */
  String lastFour() {
    String digits = digits();
    return digits.matches("[0-9]{5,}") ? digits.substring(digits.length() - 4) : "";
  }

  private String digits() {
    return number.replaceAll("[ -]", "");
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "payment by " + type;
  }
}
