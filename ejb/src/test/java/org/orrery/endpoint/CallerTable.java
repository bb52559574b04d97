package org.orrery.endpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code contract/AdminServices.callers}: who may call what, and how it may be refused. */
final class CallerTable {

  private static final Path FILE = Path.of("src/test/resources/contract/AdminServices.callers");

  private CallerTable() {}

  /**
   * One operation's line.
   *
   * @param refusals the operation's own, after those that go with the kind of caller
   */
  record Line(CallerKind callers, List<String> refusals) {}

  static Map<String, Line> read() {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String text : Sources.text(FILE).lines().toList()) {
      if (!text.startsWith("#")) {
        List<String> words = List.of(text.split("\\s+"));
        CallerKind kind = CallerKind.valueOf(words.get(1));
        List<String> refusals = new ArrayList<>(kind.refusals());
        refusals.addAll(words.subList(2, words.size()));
        lines.put(words.get(0), new Line(kind, refusals));
      }
    }
    return lines;
  }
}
