package org.orrery.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that change every 30 seconds. Source: RFC 6238 with HMAC-SHA-1, which is what
 * every device knows.
 */
final class TimedCodes {

  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;

  /** A device's clock may be as many steps before or behind ours. */
  private static final int STEPS_OFF_MAX = 1;

  private static final HmacOneTimePasswordGenerator GENERATOR =
      new HmacOneTimePasswordGenerator(DIGITS);
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimedCodes() {}

  /** A new secret in base32, as devices take it. */
  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /** Whether the text is what a device shows. */
  static boolean isOne(String text) {
    return text.matches("[0-9]{" + DIGITS + "}");
  }

  /** The steps about now whose code this is, earliest first; mostly one or none. */
  static List<Long> steps(String secret, String code, Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    return LongStream.rangeClosed(step - STEPS_OFF_MAX, step + STEPS_OFF_MAX)
        .filter(candidate -> isSame(code, at(secret, candidate)))
        .boxed()
        .toList();
  }

  /** The code of a step. */
  static String at(String secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()),
          step,
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("that is no secret", e);
    }
  }

  /** Takes the same time for every wrong code. */
  private static boolean isSame(String shown, String right) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
  }
}
