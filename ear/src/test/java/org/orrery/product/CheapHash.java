package org.orrery.product;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The hash of a password as the product keeps one, but compared in no time: for those who call
 * thousands of times in a test that is about something else. Parameters travel with each hash.
 */
final class CheapHash {

  private static final int MEMORY_KIBIBYTES = 8;
  private static final int HASH_BYTES = 32;
  private static final byte[] SALT = "salt for callers".getBytes(StandardCharsets.US_ASCII);

  private CheapHash() {}

  static String of(String password) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIBIBYTES)
            .withIterations(1)
            .withParallelism(1)
            .withSalt(SALT)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=1,p=1$%s$%s"
        .formatted(MEMORY_KIBIBYTES, base64.encodeToString(SALT), base64.encodeToString(hash));
  }
}
