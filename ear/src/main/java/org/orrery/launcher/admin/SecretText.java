package org.orrery.launcher.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a secret from a file, because a command line is shown to every user of the machine. */
final class SecretText {

  private SecretText() {}

  /** The text of the file without space around it. */
  static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UsageException("The file " + file + " cannot be read.");
    }
  }
}
