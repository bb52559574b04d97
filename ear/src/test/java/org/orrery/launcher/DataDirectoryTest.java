package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void it_is_made_when_it_is_first_opened() {
    Path path = directory.resolve("a/b");

    DataDirectory.open(path).close();

    assertThat(path).isDirectory();
  }

  @Test
  void nobody_else_reads_the_logs_also_where_they_were_open_before() throws IOException {
    Path server = Files.createDirectories(directory.resolve("server"));
    Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));

    DataDirectory.open(directory).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_place_where_nothing_can_be_made_is_refused_with_the_remedy() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .withMessageContaining("cannot be written")
        .withMessageContaining("ORRERY_DATA_DIR");
  }
}
