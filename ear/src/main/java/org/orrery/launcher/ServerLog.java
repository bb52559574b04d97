package org.orrery.launcher;

import java.util.List;

/** Reads a server's log for somebody who wants one line of it. */
final class ServerLog {

  private static final String CAUSE = "Caused by: ";
  private static final int LENGTH_MAX = 300;

  private ServerLog() {}

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
