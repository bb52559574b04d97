package org.orrery.console.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/**
 * The trail as a file, a part at a time: each is on its way before the next one is read. If one
 * cannot be read, the last row says so, because nothing else would tell a part from the whole.
 */
final class TrailFile {

  /** Of one file. */
  static final int ENTRIES_MAX = 10_000;

  private static final List<String> HEAD =
      List.of(
          "id",
          "at",
          "door",
          "operation",
          "login",
          "seller",
          "address",
          "account",
          "outcome",
          "incident",
          "parameters");

  private final Writer file;

  TrailFile(Writer file) {
    this.file = file;
  }

  /**
   * Writes all of it.
   *
   * @param first the newest part
   * @param before the part before an entry
   * @param sentence what is told of a failure
   */
  void write(
      List<TrailEntry> first,
      LongFunction<List<TrailEntry>> before,
      Function<RuntimeException, String> sentence)
      throws IOException {
    file.write(Csv.row(HEAD));
    add(first);
    List<TrailEntry> part = first;
    try {
      for (int parts = 1; isMore(part, parts); parts++) {
        part = before.apply(part.get(part.size() - 1).id());
        add(part);
      }
    } catch (RuntimeException failure) {
      file.write(Csv.row(List.of(sentence.apply(failure))));
      file.flush();
    }
  }

  private static boolean isMore(List<TrailEntry> part, int parts) {
    return part.size() == TrailDesk.PART_MAX && parts < ENTRIES_MAX / TrailDesk.PART_MAX;
  }

  private void add(List<TrailEntry> part) throws IOException {
    for (TrailEntry entry : part) {
      file.write(Csv.row(values(entry)));
    }
    file.flush();
  }

  private static List<?> values(TrailEntry entry) {
    return List.of(
        entry.id(),
        entry.at(),
        entry.door(),
        entry.operation(),
        entry.login(),
        entry.seller(),
        entry.address(),
        entry.account(),
        entry.outcome(),
        entry.incident(),
        entry.parameters());
  }
}
