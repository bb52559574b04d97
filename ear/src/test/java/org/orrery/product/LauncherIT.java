package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.orrery.launcher.DirectoryTree;

class LauncherIT {

  private LauncherProcess launcher;
  private Path directory;

  @BeforeEach
  void prepare(TestInfo test) throws IOException {
    directory =
        Build.directory().resolve("launcher").resolve(test.getTestMethod().orElseThrow().getName());
    DirectoryTree.delete(directory);
    launcher = new LauncherProcess(directory);
  }

  @AfterEach
  void stop() throws InterruptedException, IOException {
    launcher.stop();
    DirectoryTree.delete(directory.resolve("data/database"));
    DirectoryTree.delete(directory.resolve("data/postgresql"));
  }

  @Test
  @NeedsProgram("curl")
  void the_printed_call_works_before_and_after_a_kill_and_all_ends_in_good_order()
      throws Exception {
    launcher.start().awaitUp();
    String call = launcher.printed("curl ", "END");
    assertThat(launcher.paste(call)).contains(">100.0<");
    assertThat(launcher.paste(readinessByTls())).contains("UP");
    secondLauncherIsRefused();

    launcher.kill();
    launcher.start().awaitUp();
    assertThat(launcher.output())
        .contains("Stopped a server that an earlier run had left behind.")
        .contains("Stopped a PostgreSQL that an earlier run had left behind.");
    assertThat(launcher.paste(call)).contains(">100.0<");

    launcher.terminate();
    launcher.awaitEnd();
    assertThat(launcher.output())
        .contains("The server is stopped.", "PostgreSQL is stopped.")
        .doesNotContain("ERROR");
    assertThat(launcher.processes()).isZero();
    noSecretIsShownOrReadableByOthers();
  }

  /** Trusts the certificate that the installation has made for itself, and nothing else. */
  private String readinessByTls() {
    return "keytool -exportcert -rfc -alias orrery -keystore data/tls.p12 -storepass orrery-tls"
        + " > tls.pem && curl -s --cacert tls.pem https://localhost:"
        + launcher.variable("ORRERY_HTTPS_PORT")
        + "/health/ready";
  }

  private void secondLauncherIsRefused() throws IOException, InterruptedException {
    LauncherProcess second = new LauncherProcess(directory.resolve("second"));
    second.with("ORRERY_DATA_DIR", directory.resolve("data").toString()).start();

    assertThat(second.awaitEnd()).isEqualTo(1);
    assertThat(second.output()).contains("ERROR Orrery is already running");
  }

  private void noSecretIsShownOrReadableByOthers() throws IOException {
    String log = Files.readString(directory.resolve("data/server/log/server.log"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("data/tls.p12"))))
        .isEqualTo("rw-------");
    for (String name : new String[] {"admin", "database", "postgres"}) {
      Path file = directory.resolve("data").resolve(name + ".password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(launcher.output()).doesNotContain(Files.readString(file).strip());
      assertThat(log).doesNotContain(Files.readString(file).strip());
    }
  }

  @Test
  @NeedsProgram(value = "psql", from = "postgresql-client")
  void the_printed_line_for_reports_works() throws Exception {
    launcher.start().awaitUp();
    String line =
        launcher
            .output()
            .lines()
            .filter(printed -> printed.contains("PGPASSFILE="))
            .map(printed -> printed.substring(printed.indexOf("PGPASSFILE=")))
            .findFirst()
            .orElseThrow();

    assertThat(launcher.paste(line + " -Atc 'select count(*) > 0 from report.account'"))
        .isEqualTo("t\n");
  }

  @Test
  void an_external_database_is_used_as_it_is() throws Exception {
    var owner = Product.shared().databaseAccess();
    launcher
        .with("ORRERY_DB_URL", owner.url())
        .with("ORRERY_DB_USER", owner.user())
        .with("ORRERY_DB_PASSWORD", owner.password())
        .with("ORRERY_NODE_NAME", "launched")
        .start()
        .awaitUp();

    assertThat(launcher.output()).contains("Using the database").doesNotContain("psql");
    assertThat(directory.resolve("data/database")).doesNotExist();
  }

  @Test
  void a_port_in_use_is_one_line_and_nothing_is_started() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      launcher.with("ORRERY_HTTP_PORT", String.valueOf(taken.getLocalPort())).start();

      assertThat(launcher.awaitEnd()).isEqualTo(1);
      assertThat(errors()).singleElement().asString().contains("ORRERY_HTTP_PORT=");
      assertThat(directory.resolve("data/database")).doesNotExist();
    }
  }

  @Test
  void a_database_that_does_not_answer_is_one_line_and_nothing_is_started() throws Exception {
    launcher
        .with("ORRERY_DB_URL", "jdbc:postgresql://127.0.0.1:" + FreePorts.take() + "/orrery")
        .start();

    assertThat(launcher.awaitEnd()).isEqualTo(1);
    assertThat(errors()).singleElement().asString().contains("cannot be reached", "ORRERY_DB_URL");
  }

  @Test
  void a_data_directory_that_cannot_be_written_is_one_line() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    launcher.with("ORRERY_DATA_DIR", file.resolve("data").toString()).start();

    assertThat(launcher.awaitEnd()).isEqualTo(1);
    assertThat(errors()).singleElement().asString().contains("ORRERY_DATA_DIR");
  }

  /** What it printed besides its settings. */
  private Stream<String> errors() {
    return launcher.output().lines().filter(line -> line.startsWith("["));
  }
}
