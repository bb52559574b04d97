package org.orrery.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/**
 * A code on paper, for who has lost the device: 16 letters and digits in four groups, which are 80
 * random bits. Kept as a hash alone: a fast one, because nobody guesses 80 bits.
 */
record RecoveryCode(String letters) {

  private static final int RANDOM_BYTES = 10;
  private static final String FORM = "[A-Z2-7]{16}";
  private static final String GROUPS = "(.{4})(?=.)";
  private static final SecureRandom RANDOM = new SecureRandom();

  static RecoveryCode random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new RecoveryCode(new Base32().encodeToString(bytes));
  }

  /** The code, if the text has the form of one, however it is typed. */
  static Optional<RecoveryCode> read(String text) {
    String letters = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return Optional.of(letters).filter(l -> l.matches(FORM)).map(RecoveryCode::new);
  }

  /** As it is written on paper. */
  String shown() {
    return letters.replaceAll(GROUPS, "$1-");
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(letters.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "(a recovery code)";
  }
}
