package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of which half comes, or a byte at a time, or that ask first whether they may come. */
class SlowBodyIT {

  /** More than the server has threads for calls. */
  private static final int SLOW_SENDERS = 300;

  /** More than there is room for. */
  private static final int LARGE_SENDERS = 20;

  private static final int LARGE_BYTES = 4_000_000;

  private static final int TRIES = 20;
  private static final int ROUNDS = 4;
  private static final long GROWTH_BYTES_MAX = 64L * 1024 * 1024;

  private static final int READ_MILLISECONDS_MAX = 30_000;
  private static final Duration EARLIEST = Duration.ofSeconds(9);
  private static final Duration LATEST = Duration.ofSeconds(20);
  private static final Duration HONEST_MAX = Duration.ofSeconds(2);

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final ServerMemory memory = new ServerMemory(product.node());

  @Test
  void half_requests_hold_no_thread_and_are_told_so_in_the_end() throws Exception {
    soap.expect(Identity.ADMINISTRATOR, "getAccounts");
    List<Socket> senders = new ArrayList<>();
    long startedNanos = System.nanoTime();
    try {
      for (int i = 0; i < SLOW_SENDERS; i++) {
        senders.add(started(product.soap("AdminServices"), "Content-Length: 5000", "<half"));
      }

      long askedNanos = System.nanoTime();
      soap.expect(Identity.ADMINISTRATOR, "getAccounts");
      Duration honest = Duration.ofNanos(System.nanoTime() - askedNanos);

      assertThat(honest).isLessThan(HONEST_MAX);
      for (Socket sender : senders) {
        assertThat(answer(sender)).contains("HTTP/1.1 408", "REQUEST_INCOMPLETE");
      }
      Duration all = Duration.ofNanos(System.nanoTime() - startedNanos);
      System.out.printf(
          Locale.ROOT,
          "slow | %d half requests | honest call meanwhile %d ms | all answered after %.1f s%n",
          SLOW_SENDERS,
          honest.toMillis(),
          all.toMillis() / 1000.0);
      assertThat(all).isBetween(EARLIEST, LATEST);
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void large_half_requests_leave_room_for_small_calls() throws Exception {
    String large = "<!--" + "a".repeat(LARGE_BYTES) + "-->";
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < LARGE_SENDERS; i++) {
        senders.add(
            started(
                product.soap("AdminServices"), "Content-Length: " + (LARGE_BYTES + 5_000), large));
      }
      assertThat(soap.send(large.getBytes(StandardCharsets.US_ASCII)).outcome())
          .isEqualTo("SERVER_BUSY");
      soap.expect(Identity.ADMINISTRATOR, "getAccounts");
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
    String outcome = "SERVER_BUSY";
    for (int i = 0; i < TRIES && outcome.equals("SERVER_BUSY"); i++) {
      outcome = soap.send(large.getBytes(StandardCharsets.US_ASCII)).outcome();
    }
    assertThat(outcome).as("once they are gone").isEqualTo("MALFORMED_REQUEST");
  }

  @Test
  void large_requests_that_are_broken_off_leave_no_memory_behind() throws Exception {
    String large = "<!--" + "a".repeat(LARGE_BYTES);
    String length = "Content-Length: " + (LARGE_BYTES + 5_000);
    long before = memory.liveBytes();
    for (int i = 0; i < ROUNDS * LARGE_SENDERS; i++) {
      started(product.soap("AdminServices"), length, large).close();
    }

    long grown = memory.liveBytes() - before;
    for (int i = 0; i < TRIES && grown >= GROWTH_BYTES_MAX; i++) {
      soap.expect(Identity.ADMINISTRATOR, "getAccounts"); // Some may not be seen to be gone yet.
      grown = memory.liveBytes() - before;
    }
    System.out.printf(
        Locale.ROOT,
        "slow | %d of %,d bytes broken off | live heap %+.1f MB%n",
        ROUNDS * LARGE_SENDERS,
        LARGE_BYTES,
        grown / 1048576.0);
    assertThat(grown).as("bytes of live heap more").isLessThan(GROWTH_BYTES_MAX);
  }

  @ParameterizedTest
  @CsvSource({"/services/AdminServices", "/api/v1/payment-notices/worldpay"})
  void a_byte_now_and_then_does_not_buy_time(String path) throws Exception {
    try (Socket sender = started(product.address().resolve(path), "Content-Length: 5000", "<")) {
      long startedNanos = System.nanoTime();
      while (sender.getInputStream().available() == 0) {
        sender.getOutputStream().write(' ');
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(Duration.ofNanos(System.nanoTime() - startedNanos)).isLessThan(LATEST);
      }

      assertThat(answer(sender)).contains("HTTP/1.1 408");
    }
  }

  @Test
  void chunks_that_come_in_time_are_put_together() throws Exception {
    String call =
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
            + "<a:getAccounts xmlns:a='AdminServices'><at><login>admin</login><password>admin"
            + "</password></at></a:getAccounts></e:Body></e:Envelope>";
    int middle = call.length() / 2;
    try (Socket sender =
        started(
            product.soap("AdminServices"),
            "Transfer-Encoding: chunked",
            chunk(call.substring(0, middle)))) {
      TimeUnit.MILLISECONDS.sleep(500);
      write(sender, chunk(call.substring(middle)) + "0\r\n\r\n");

      assertThat(answer(sender)).contains("HTTP/1.1 200", "getAccountsReturn");
    }
  }

  @Test
  void who_asks_whether_to_send_is_asked_to() throws Exception {
    String call = "<no/>";
    try (Socket sender =
        started(
            product.soap("AdminServices"),
            "Expect: 100-continue\r\nContent-Length: " + call.length(),
            "")) {
      byte[] invitation = sender.getInputStream().readNBytes(25);
      assertThat(new String(invitation, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
      write(sender, call);

      assertThat(answer(sender)).contains("HTTP/1.1 500", "MALFORMED_REQUEST");
    }
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  private static Socket started(URI address, String header, String body) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(READ_MILLISECONDS_MAX);
    write(
        socket,
        "POST "
            + address.getPath()
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\n"
            + header
            + "\r\n\r\n"
            + body);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Everything until the server closes the connection. */
  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
