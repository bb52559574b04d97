package org.orrery.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrreryAdminTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h", "help billing hold", "billing hold --help"})
  void help_needs_no_server(String line) {
    assertThat(run(Map.of(), line)).isEqualTo(OrreryAdmin.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("Usage: orrery-admin ")
        .contains("billing hold [--account ID] REASON")
        .contains("Exit codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "billing",
        "clock set never",
        "status --user root",
        "status --url service:jmx:rmi:///jndi/x"
      })
  void what_is_not_understood_ends_with_2_and_one_line(String line) {
    assertThat(run(Map.of(), line)).isEqualTo(OrreryAdmin.NOT_UNDERSTOOD);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void a_server_that_does_not_answer_ends_with_3_and_the_remedy() throws IOException {
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    String port = String.valueOf(closed.getLocalPort());
    closed.close();

    assertThat(run(Map.of("ORRERY_MANAGEMENT_PORT", port), "status"))
        .isEqualTo(OrreryAdmin.CANNOT_CONNECT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("No server answers at localhost:" + port)
        .contains("--port");
  }

  private int run(Map<String, String> environment, String line) {
    return new OrreryAdmin(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(line.isEmpty() ? new String[0] : line.split(" "));
  }
}
