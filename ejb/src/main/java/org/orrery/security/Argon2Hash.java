package org.orrery.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with its parameters, in PHC form.
 *
 * <p>Parameters travel with the hash, so that stronger ones can be chosen later and old hashes
 * still verify. New hashes take 19 MiB, two passes, one lane.
 */
record Argon2Hash(
    int memoryKibibytes, int passes, int lanes, String saltBase64, String hashBase64) {

  static final int MEMORY_KIBIBYTES = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Hashes with a new salt. Takes tens of milliseconds: bound the callers. */
  static Argon2Hash of(Password password, HashMemory memory) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    var empty = new Argon2Hash(MEMORY_KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), "");
    byte[] hash = empty.compute(password.value(), HASH_BYTES, memory);
    return new Argon2Hash(
        MEMORY_KIBIBYTES, PASSES, LANES, empty.saltBase64, base64.encodeToString(hash));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no Argon2id hash
   */
  static Argon2Hash parse(String phc) {
    Matcher matcher = PHC.matcher(phc);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a stored password hash is not in Argon2id's PHC form");
    }
    return new Argon2Hash(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        matcher.group(4),
        matcher.group(5));
  }

  /** Compares in a time that does not depend on where the difference is. */
  boolean matches(String password, HashMemory memory) {
    byte[] hash = Base64.getDecoder().decode(hashBase64);
    return MessageDigest.isEqual(hash, compute(password, hash.length, memory));
  }

  /** Hashes a password with these parameters and this salt. */
  private byte[] compute(String password, int lengthBytes, HashMemory memory) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(Base64.getDecoder().decode(saltBase64));
    var generator = new Argon2BytesGenerator();
    generator.init(parameters.withBlockPool(memory).build());
    byte[] hash = new byte[lengthBytes];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  @Override
  public String toString() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memoryKibibytes, passes, lanes, saltBase64, hashBase64);
  }
}
