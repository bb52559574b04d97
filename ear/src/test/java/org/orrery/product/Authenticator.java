package org.orrery.product;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The device of somebody who has a second factor. Source: RFC 6238, written anew for the test. */
final class Authenticator {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_PER_LETTER = 5;
  private static final int STEP_SECONDS = 30;
  private static final int CODES = 1_000_000;

  private final byte[] secret;
  private long lastStep;

  Authenticator(String base32) {
    secret = decoded(base32);
  }

  /** What it shows now, or next: never the same code twice. */
  String code() {
    long now = Clock.systemUTC().instant().getEpochSecond() / STEP_SECONDS;
    lastStep = Math.max(now, lastStep + 1); // The door takes a code that is a step early.
    return at(lastStep);
  }

  private String at(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % CODES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * BITS_PER_LETTER / Byte.SIZE);
    int bits = 0;
    int count = 0;
    for (int i = 0; i < base32.length(); i++) {
      bits = bits << BITS_PER_LETTER | LETTERS.indexOf(base32.charAt(i));
      count += BITS_PER_LETTER;
      if (count >= Byte.SIZE) {
        count -= Byte.SIZE;
        bytes.put((byte) (bits >> count));
      }
    }
    return bytes.array();
  }
}
