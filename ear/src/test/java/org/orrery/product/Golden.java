package org.orrery.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of {@code src/test/resources/golden}. */
final class Golden {

  private Golden() {}

  static byte[] bytes(String name) {
    try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("no file golden/" + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
