package org.orrery.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * How a thing was when it was shown.
 *
 * <p>A digest of what was shown, so that anything shown has one and no column is needed for it.
 */
public record Version(String value) {

  private static final int DIGEST_BYTES = 15;

  /** The version of something, by a text that has all that is shown of it. */
  public static Version of(String shown) {
    return of(shown.getBytes(StandardCharsets.UTF_8));
  }

  /** The version of something, by all that is shown of it. */
  public static Version of(byte[] shown) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown);
      return new Version(
          Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }
}
