package org.orrery.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A link of a chain: SHA-256 over the link before it and a canonical text. */
public record ChainHash(String hex) {

  /** Before the first entry: 32 zero bytes. */
  public static final ChainHash START = new ChainHash("0".repeat(64));

  /** From its 32 bytes. */
  public static ChainHash of(byte[] bytes) {
    return new ChainHash(HexFormat.of().formatHex(bytes));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The link that follows with a text. */
  public ChainHash next(String canonicalText) {
    MessageDigest digest = sha256();
    digest.update(bytes());
    return of(digest.digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
