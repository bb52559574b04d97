package org.orrery.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orrery.shared.InvalidValueException;

/**
 * The name somebody signs in with.
 *
 * <p>1 to 64 letters, digits, dots, dashes, underscores or at-signs, beginning with a letter or a
 * digit. Kept as written, compared without regard to case.
 */
public record Login(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the text is no login
   */
  public Login {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "a login has 1 to 64 letters, digits or . _ @ - and begins with a letter or digit");
    }
  }

  /** What two logins that differ only in case have in common. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /**
   * What stands for the key of a login that nobody has, where it is written down: people type
   * passwords and API tokens into the wrong field. No login is equal to it.
   */
  static String hidden(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "?" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
