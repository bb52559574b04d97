package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void a_port_in_use_is_named_with_the_setting_that_changes_it() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatExceptionOfType(CannotStartException.class)
          .isThrownBy(() -> PortCheck.requireFree("127.0.0.1", port, "HTTP", "ORRERY_HTTP_PORT"))
          .withMessageStartingWith("Port " + port + " (HTTP) is in use.")
          .withMessageContaining("ORRERY_HTTP_PORT=" + (port + 1));
    }
  }

  @Test
  void a_port_that_was_let_go_is_free() throws IOException {
    ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int port = taken.getLocalPort();
    taken.close();

    assertThatCode(() -> PortCheck.requireFree("127.0.0.1", port, "HTTP", "ORRERY_HTTP_PORT"))
        .doesNotThrowAnyException();
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> PortCheck.requireFree("192.0.2.1", 8080, "HTTP", "ORRERY_HTTP_PORT"))
        .withMessageStartingWith("ORRERY_BIND_ADDRESS=192.0.2.1 is not an address");
  }
}
