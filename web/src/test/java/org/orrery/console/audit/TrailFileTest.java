package org.orrery.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orrery.security.Door;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/** The trail as a file. */
class TrailFileTest {

  private static final long LAST = 100_000;

  private final StringWriter file = new StringWriter();

  @Test
  void it_has_all_parts_and_ends_with_the_one_that_is_not_full() throws IOException {
    write(before -> before > LAST - 2_000 ? part(before, TrailDesk.PART_MAX) : part(before, 3));

    assertThat(rows()).hasSize(1 + 2_003);
    assertThat(rows().get(2_003)).startsWith("\"" + (LAST - 2_003) + "\",");
  }

  @Test
  void it_has_the_newest_ten_thousand() throws IOException {
    write(before -> part(before, TrailDesk.PART_MAX));

    assertThat(rows()).hasSize(1 + TrailFile.ENTRIES_MAX);
  }

  @Test
  void its_last_row_tells_of_a_part_that_cannot_be_read() throws IOException {
    write(
        before -> {
          throw new IllegalStateException("the database is gone");
        });

    assertThat(rows()).hasSize(1 + TrailDesk.PART_MAX + 1);
    assertThat(rows().get(1 + TrailDesk.PART_MAX)).isEqualTo("\"not whole: the database is gone\"");
  }

  private void write(LongFunction<List<TrailEntry>> before) throws IOException {
    new TrailFile(file)
        .write(
            part(LAST, TrailDesk.PART_MAX),
            before,
            failure -> "not whole: " + failure.getMessage());
  }

  private List<String> rows() {
    return file.toString().lines().toList();
  }

  /** As many entries, the newest first, before one. */
  private static List<TrailEntry> part(long before, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                new TrailEntry(
                    before - n,
                    Instant.EPOCH,
                    Door.CONSOLE,
                    "debitOnce",
                    "jane",
                    1,
                    "192.0.2.1",
                    1950,
                    "OK",
                    "",
                    ""))
        .toList();
  }
}
