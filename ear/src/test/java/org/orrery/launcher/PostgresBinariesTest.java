package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir Path directory;

  @Test
  void programs_stay_programs_and_links_stay_links() throws IOException {
    TarArchiveEntry link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
    link.setLinkName("program");

    PostgresBinaries.unpack(
        tar(entry("bin/program", 0755), entry("share/data", 0644), link), directory);

    assertThat(directory.resolve("bin/program")).isExecutable().hasContent("x");
    assertThat(Files.isExecutable(directory.resolve("share/data"))).isFalse();
    assertThat(directory.resolve("bin/link")).isSymbolicLink().hasContent("x");
  }

  @Test
  void an_archive_cannot_write_outside_its_directory() throws IOException {
    TarArchiveInputStream tar = tar(entry("../outside", 0644));

    assertThatIOException()
        .isThrownBy(() -> PostgresBinaries.unpack(tar, directory.resolve("inside")))
        .withMessageContaining("../outside");
    assertThat(directory.resolve("outside")).doesNotExist();
  }

  private static TarArchiveEntry entry(String name, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(1);
    return entry;
  }

  private static TarArchiveInputStream tar(TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (TarArchiveEntry entry : entries) {
        tar.putArchiveEntry(entry);
        if (!entry.isSymbolicLink()) {
          tar.write("x".getBytes(StandardCharsets.UTF_8));
        }
        tar.closeArchiveEntry();
      }
    }
    return new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
