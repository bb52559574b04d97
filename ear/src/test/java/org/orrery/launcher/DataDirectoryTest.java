package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void a_place_where_nothing_can_be_made_is_refused_with_the_remedy() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .withMessageContaining("cannot be written")
        .withMessageContaining("ORRERY_DATA_DIR");
  }
}
