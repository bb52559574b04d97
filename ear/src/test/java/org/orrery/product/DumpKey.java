package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/**
 * The vault's key of databases that are kept as dumps: without it their cards could not be charged
 * any more. It keeps no secret, because those cards are nobody's.
 */
final class DumpKey {

  private static final String THIRTY_TWO_BYTES = "key of databases kept for tests.";

  private DumpKey() {}

  /** A product whose vault has this key. */
  static ProductBuilder aProduct() {
    return ProductBuilder.aProduct().with("ORRERY_SECRET_KEY_FILE", file().toString());
  }

  private static Path file() {
    Path file = Build.products().resolve("dump.keys");
    byte[] key = THIRTY_TWO_BYTES.getBytes(StandardCharsets.US_ASCII);
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, Base64.getEncoder().encodeToString(key));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
