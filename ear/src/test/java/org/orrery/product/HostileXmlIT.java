package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The XML of the attack list against the product: each the expected answer within a second, many at
 * once no more memory than before, and nothing fetched by any. Prints what each cost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileXmlIT {

  private static final long ANSWER_MILLISECONDS_MAX = 1_000;

  /** Others use this machine too: the quickest of a few tries is the server's own time. */
  private static final int TRIES = 4;

  private static final int ATTACKERS = 32;
  private static final int ROUNDS = 2;
  private static final long GROWTH_BYTES_MAX = 64L * 1024 * 1024;
  private static final int LISTEN_MILLISECONDS = 200;

  /** The server's hands may be full of other attackers' requests. */
  private static final String BUSY = "SERVER_BUSY";

  private final Product product = ProductBuilder.aProduct().named("hostile").hardWorking().start();
  private final SoapCaller soap = new SoapCaller(product);
  private final ServerMemory memory = new ServerMemory(product.node());
  private final ServerSocket listener = listener();
  private final List<Attack> attacks = XmlAttacks.all(listener.getLocalPort());

  List<Attack> attacks() {
    return attacks;
  }

  @AfterAll
  void stop() throws IOException {
    listener.close();
    product.close();
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_gets_its_answer_at_once(Attack attack) {
    long fastest = Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      byte[] request = bytes(attack);
      long allocatedBefore = memory.allocatedBytes();
      long startedNanos = System.nanoTime();
      SoapAnswer answer = soap.send(request);
      fastest = Math.min(fastest, Duration.ofNanos(System.nanoTime() - startedNanos).toMillis());
      long allocated = memory.allocatedBytes() - allocatedBefore;
      least = allocated > 0 ? Math.min(least, allocated) : least; // A thread that ended is missing.
      assertThat(answer.outcome()).isEqualTo(attack.outcome());
      assertThat(answer.status()).isEqualTo(attack.status());
    }
    System.out.printf(
        Locale.ROOT,
        "attack | %s | %,d | %s | %d | %.1f%n",
        attack.name(),
        attack.request().length(),
        attack.outcome(),
        fastest,
        least / 1048576.0);
    assertThat(fastest).as("milliseconds").isLessThan(ANSWER_MILLISECONDS_MAX);
  }

  @Order(2)
  @Test
  void many_attackers_at_once_leave_no_memory_behind() throws Exception {
    long before = memory.liveBytes();

    ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
    try {
      List<Callable<Void>> campaigns =
          IntStream.range(0, ATTACKERS).mapToObj(this::campaign).toList();
      for (Future<Void> campaign : attackers.invokeAll(campaigns)) {
        campaign.get();
      }
    } finally {
      attackers.shutdown();
    }

    long grown = memory.liveBytes() - before;
    System.out.printf(
        Locale.ROOT,
        "attackers | %d, %d attacks each | live heap %.1f MB, then %+.1f MB%n",
        ATTACKERS,
        ROUNDS * attacks.size(),
        before / 1048576.0,
        grown / 1048576.0);
    assertThat(grown).isLessThan(GROWTH_BYTES_MAX);
    assertThat(soap.call(Identity.ADMINISTRATOR, "getAccounts").isFault()).isFalse();
  }

  @Order(3)
  @Test
  void nothing_was_fetched_by_any_of_them() throws IOException {
    listener.setSoTimeout(LISTEN_MILLISECONDS);

    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
  }

  /** All attacks in an order of the attacker's own. */
  private Callable<Void> campaign(int attacker) {
    return () -> {
      for (int i = 0; i < ROUNDS * attacks.size(); i++) {
        Attack attack = attacks.get((attacker + i) % attacks.size());
        assertThat(soap.send(bytes(attack)).outcome()).isIn(attack.outcome(), BUSY);
      }
      return null;
    };
  }

  private static byte[] bytes(Attack attack) {
    return attack.request().getBytes(StandardCharsets.US_ASCII);
  }

  private static ServerSocket listener() {
    try {
      return new ServerSocket(0, ATTACKERS, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
