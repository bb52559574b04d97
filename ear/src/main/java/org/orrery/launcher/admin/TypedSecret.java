package org.orrery.launcher.admin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads a secret that is typed unseen or comes by standard input, because a command line is shown
 * to every user of the machine.
 */
final class TypedSecret {

  private static final int LENGTH_MAX = 100;

  private TypedSecret() {}

  /** One line without space around it; asks for it where a person can answer. */
  @SuppressWarnings("SystemConsoleNull") // bin/orrery-admin asks every Java for the old way.
  static String read(String question) {
    Console console = System.console();
    if (console == null) {
      return read(System.in, question);
    }
    char[] typed = console.readPassword("%s: ", question);
    return checked(typed == null ? "" : new String(typed), question);
  }

  /** The first line that comes in, which ends soon. */
  static String read(InputStream in, String question) {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LENGTH_MAX);
      StringBuilder line = new StringBuilder();
      for (int next = reader.read();
          next >= 0 && next != '\n' && line.length() <= LENGTH_MAX;
          next = reader.read()) {
        line.append((char) next);
      }
      return checked(line.toString(), question);
    } catch (IOException e) {
      throw new UsageException("Standard input cannot be read.");
    }
  }

  private static String checked(String line, String question) {
    String secret = line.strip();
    if (secret.isEmpty() || secret.length() > LENGTH_MAX) {
      throw new UsageException("Type it, or send it by standard input: " + question + ".");
    }
    return secret;
  }
}
