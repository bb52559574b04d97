package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminPasswordTest {

  @TempDir Path directory;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
  private SecretFile file;

  @BeforeEach
  void place() {
    file = new SecretFile(directory.resolve("admin.password"));
  }

  @Test
  void without_a_wish_it_is_made_up_and_kept() {
    String made = AdminPassword.settle(file, null, progress);

    assertThat(made).hasSize(24);
    assertThat(AdminPassword.settle(file, null, progress)).isEqualTo(made);
  }

  @Test
  void the_first_wish_is_kept() {
    AdminPassword.settle(file, "wish", progress);

    assertThat(AdminPassword.settle(file, null, progress)).isEqualTo("wish");
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_later_wish_is_declined_without_showing_it() {
    AdminPassword.settle(file, "first", progress);

    assertThat(AdminPassword.settle(file, "later", progress)).isEqualTo("first");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("ORRERY_ADMIN_PASSWORD counts at the first start only")
        .doesNotContain("later;")
        .doesNotContain("'later'");
  }
}
