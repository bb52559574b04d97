package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir Path directory;

  @Test
  void a_process_with_the_mark_is_found_and_ended() throws IOException {
    PidFile file = new PidFile(directory.resolve("pid"), "60.125");
    Process process = new ProcessBuilder("sleep", "60.125").start();
    file.write(process.toHandle());

    assertThat(file.running()).contains(process.toHandle());
    PidFile.end(process.toHandle());

    assertThat(file.running()).isEmpty();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void a_process_that_got_the_number_later_is_left_alone() throws IOException {
    PidFile file = new PidFile(directory.resolve("pid"), "a mark that it lacks");
    Process process = new ProcessBuilder("sleep", "60").start();
    try {
      file.write(process.toHandle());

      assertThat(file.running()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_file_that_is_missing_or_cut_off_names_no_process() throws IOException {
    Path path = directory.resolve("pid");

    assertThat(new PidFile(path, "").running()).isEmpty();
    Files.writeString(path, "");
    assertThat(new PidFile(path, "").running()).isEmpty();
  }
}
