package org.orrery.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a server's log for somebody who wants one line of it. */
final class ServerLog {

  private static final String CAUSE = "Caused by: ";
  private static final int LENGTH_MAX = 300;

  private ServerLog() {}

  /** The length in bytes, 0 if there is no such file. */
  static long length(Path log) throws IOException {
    return Files.exists(log) ? Files.size(log) : 0;
  }

  /** The lines that were written after the file had the given length. */
  static List<String> since(Path log, long lengthBytes) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(log);
        Reader reader = Channels.newReader(channel.position(lengthBytes), StandardCharsets.UTF_8)) {
      return new BufferedReader(reader).lines().toList();
    }
  }

  /** The innermost cause of the first error, or an empty text if there is none. */
  static String firstError(List<String> lines) {
    String found = "";
    for (String line : lines) {
      if (line.contains(" ERROR ")) {
        if (!found.isEmpty()) {
          break;
        }
        found = line.substring(line.indexOf(" ERROR ") + 1).strip();
      } else if (!found.isEmpty() && line.startsWith(CAUSE)) {
        found = line.substring(CAUSE.length()).strip();
      }
    }
    return found.length() > LENGTH_MAX ? found.substring(0, LENGTH_MAX) + " ..." : found;
  }
}
