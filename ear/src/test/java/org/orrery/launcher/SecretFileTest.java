package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir Path directory;

  @Test
  void a_secret_is_made_up_once() {
    SecretFile file = new SecretFile(directory.resolve("secret"));

    String first = file.readOrGenerate();

    assertThat(first).matches("[A-Za-z0-9]{24}");
    assertThat(file.readOrGenerate()).isEqualTo(first);
    assertThat(SecretFile.generate()).isNotEqualTo(first);
  }

  @Test
  void a_key_is_256_random_bits() {
    assertThat(Base64.getDecoder().decode(SecretFile.generateKey())).hasSize(32);
    assertThat(SecretFile.generateKey()).isNotEqualTo(SecretFile.generateKey());
  }

  @Test
  void only_the_owner_can_read_it() throws IOException {
    SecretFile file = new SecretFile(directory.resolve("secret"));
    Files.createFile(file.path()); // Open to all, until the secret goes in.

    file.write("s3cret");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(file.read()).isEqualTo("s3cret");
  }
}
