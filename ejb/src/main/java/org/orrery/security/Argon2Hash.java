package org.orrery.security;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with its parameters, in PHC form.
 *
 * <p>Parameters travel with the hash, so that stronger ones can be chosen later and old hashes
 * still verify. New hashes take 19 MiB, two passes, one lane.
 */
record Argon2Hash(
    int memoryKibibytes, int passes, int lanes, String saltBase64, String hashBase64) {

  private static final int MEMORY_KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;

  /** Of a kibibyte each, that a hash works with besides. */
  private static final int OTHER_BLOCKS = 16;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * The memory of hashes that are done, wiped, for the next ones: to fetch 19 MiB anew is a good
   * part of a hash's work. As many as were computed at a time; the collector may have them.
   */
  private static final Queue<WeakReference<BlockPool>> MEMORIES = new ConcurrentLinkedQueue<>();

  /** Hashes with a new salt. Takes tens of milliseconds and 19 MiB: bound the callers. */
  static Argon2Hash of(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    var empty = new Argon2Hash(MEMORY_KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), "");
    byte[] hash = empty.compute(password.value(), HASH_BYTES);
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
  boolean matches(String password) {
    byte[] hash = Base64.getDecoder().decode(hashBase64);
    return MessageDigest.isEqual(hash, compute(password, hash.length));
  }

  /** Hashes a password with these parameters and this salt. */
  private byte[] compute(String password, int lengthBytes) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(Base64.getDecoder().decode(saltBase64));
    BlockPool memory = memory();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters.withBlockPool(memory).build());
    byte[] hash = new byte[lengthBytes];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    MEMORIES.add(new WeakReference<>(memory));
    return hash;
  }

  private static BlockPool memory() {
    for (var kept = MEMORIES.poll(); kept != null; kept = MEMORIES.poll()) {
      BlockPool memory = kept.get();
      if (memory != null) {
        return memory;
      }
    }
    return new FixedBlockPool(MEMORY_KIBIBYTES + OTHER_BLOCKS);
  }

  @Override
  public String toString() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memoryKibibytes, passes, lanes, saltBase64, hashBase64);
  }
}
