package org.orrery.invoice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.orrery.shared.InvalidValueException;

/**
 * What a seller prints about itself.
 *
 * @param name never empty
 * @param address a line each, without the name
 * @param email where answers to its mails go; may be empty
 * @param taxNumber with its name, such as {@code VAT number XX123456789}; may be empty
 * @param footer the foot of the document, a line each; may be empty
 * @param paper what the document is printed on
 */
public record Letterhead(
    String name, String address, String email, String taxNumber, String footer, Paper paper) {

  private static final int NAME_MAX = 100;
  private static final int ADDRESS_MAX = 500;
  private static final int EMAIL_MAX = 254;
  private static final int TAX_NUMBER_MAX = 100;
  private static final int FOOTER_MAX = 1_000;

  /**
   * Checks the texts.
   *
   * @throws InvalidValueException if one is too long, there is no name, or the e-mail address is
   *     none
   */
  public Letterhead {
    check("name", name, NAME_MAX);
    check("address", address, ADDRESS_MAX);
    check("e-mail address", email, EMAIL_MAX);
    check("tax number", taxNumber, TAX_NUMBER_MAX);
    check("footer", footer, FOOTER_MAX);
    if (name.isBlank()) {
      throw new InvalidValueException("a letterhead needs a name");
    }
    if (!email.isEmpty()) {
      checkAddress(email);
    }
  }

  private static void checkAddress(String email) {
    try {
      new InternetAddress(email, true);
    } catch (AddressException e) {
      throw new InvalidValueException("no e-mail address: " + email);
    }
  }

  /** Of a seller that has said nothing but its name. */
  public static Letterhead ofName(String name) {
    return new Letterhead(name, "", "", "", "", Paper.A4);
  }

  private static void check(String what, String text, int lengthMax) {
    if (text.length() > lengthMax) {
      throw new InvalidValueException(
          "the " + what + " of a letterhead has at most " + lengthMax + " characters");
    }
  }
}
