package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  @TempDir Path directory;

  @Test
  void the_innermost_cause_of_the_first_error_is_found() {
    assertThat(
            ServerLog.firstError(
                List.of(
                    "10:00 INFO  starting",
                    "10:01 ERROR [x] Failed to start",
                    "Caused by: outer",
                    "  at some.Place",
                    "Caused by: inner",
                    "10:02 ERROR [x] another",
                    "Caused by: other")))
        .isEqualTo("inner");
  }

  @Test
  void an_error_without_a_cause_speaks_for_itself_and_no_error_says_nothing() {
    assertThat(ServerLog.firstError(List.of("10:01 ERROR [x] Failed")))
        .isEqualTo("ERROR [x] Failed");
    assertThat(ServerLog.firstError(List.of("10:01 INFO  fine"))).isEmpty();
  }

  @Test
  void an_earlier_start_is_not_read() throws IOException {
    Path log = directory.resolve("server.log");
    assertThat(ServerLog.length(log)).isZero();
    Files.writeString(log, "old ERROR\n");
    long length = ServerLog.length(log);
    Files.writeString(log, "old ERROR\nnew\n");

    assertThat(ServerLog.since(log, length)).containsExactly("new");
  }
}
