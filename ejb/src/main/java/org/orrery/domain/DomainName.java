package org.orrery.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.shared.InvalidValueException;

/**
 * A domain name in its ASCII form and in lower case, without a final dot: at least two labels of 1
 * to 63 letters, digits and inner dashes, at most 253 characters in all.
 *
 * <p>International names are put into their ASCII form ({@code xn--…}).
 */
public record DomainName(String value) {

  private static final int LENGTH_MAX = 253;

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  /**
   * Normalises and checks the name.
   *
   * @throws InvalidValueException if it is no domain name
   */
  public DomainName {
    value = ascii(value);
    if (value.length() > LENGTH_MAX || !FORM.matcher(value).matches()) {
      throw new InvalidValueException("not a domain name");
    }
  }

  /** The name that a text gives; empty if it is none. */
  public static Optional<DomainName> read(String text) {
    try {
      return Optional.of(new DomainName(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static String ascii(String name) {
    if (name.length() > LENGTH_MAX) {
      throw new InvalidValueException("a domain name has at most " + LENGTH_MAX + " characters");
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("not a domain name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
