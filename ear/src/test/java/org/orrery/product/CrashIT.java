package org.orrery.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrashIT {

  private static final int KEYED_CALLS = 200;
  private static final int AT_ONCE = 8;

  /** So long the delivered balancer waits for the answer to a check. */
  private static final Duration CHECK_MAX = Duration.ofSeconds(3);

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("crash").durable().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_killed_server_comes_back() {
    product.node().kill();
    assertThat(product.node().isReady()).isFalse();

    product.node().start();

    assertThat(product.node().isReady()).isTrue();
  }

  @Test
  void a_killed_database_keeps_what_was_committed_and_the_server_finds_it_again() throws Exception {
    execute("create table survivor (a integer)");
    execute("insert into survivor values (42)");

    product.killDatabase();
    assertThat(health("ready"))
        .isEqualTo("503 {\"status\":\"DOWN\",\"checks\":{\"database\":\"DOWN\"}}");
    assertThat(health("live")).isEqualTo("200 {\"status\":\"UP\"}");
    product.startDatabase();
    product.node().awaitReady();

    try (Connection connection = product.dataSource().getConnection();
        ResultSet row = connection.createStatement().executeQuery("select a from survivor")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(42);
    }
  }

  @Test
  void a_check_that_hangs_is_told_before_a_balancer_gives_up() throws Exception {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table orrery.flyway_schema_history");
      long askedAt = System.nanoTime();

      assertThat(health("ready"))
          .isEqualTo("503 {\"status\":\"DOWN\",\"checks\":{\"schema\":\"NO_ANSWER\"}}");
      assertThat(Duration.ofNanos(System.nanoTime() - askedAt)).isLessThan(CHECK_MAX);
      assertThat(health("live")).isEqualTo("200 {\"status\":\"UP\"}");
      connection.rollback();
    }
    product.node().awaitReady();
  }

  @Test
  void a_second_server_works_on_the_same_database() {
    Node second = product.addNode();

    assertThat(second.isReady()).isTrue();
    assertThat(second.address()).isNotEqualTo(product.address());
  }

  @Test
  void calls_that_a_kill_cut_off_are_made_once_when_they_are_sent_again_by_their_keys()
      throws Exception {
    SoapCaller soap = new SoapCaller(product);
    Person customer = new Cast(soap).person("customer");
    List<String> names = IntStream.range(0, KEYED_CALLS).mapToObj(n -> "debit-" + n).toList();
    AtomicInteger answered = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    names.forEach(
        name ->
            threads.execute(
                () -> {
                  try {
                    debit(soap, customer, name);
                    answered.incrementAndGet();
                  } catch (IllegalStateException cutOff) {
                    assertThat(cutOff).hasCauseInstanceOf(IOException.class);
                  }
                }));
    threads.shutdown();
    while (answered.get() < KEYED_CALLS / 4) {
      Thread.onSpinWait();
    }
    product.node().kill();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    product.node().start();

    assertThat(answered).hasValueLessThan(KEYED_CALLS);
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(debit(soap, customer, name).outcome()).isEqualTo(SoapAnswer.ANSWERED));
    assertThat(
            new Rows(product)
                .texts(
                    "select description from orrery.charge where account_id = ?"
                        + " and description like 'debit-%'",
                    customer.accountId()))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static String health(String what) throws IOException, InterruptedException {
    URI address = product.address().resolve("/health/" + what);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    return answer.statusCode() + " " + answer.body().strip();
  }

  private static SoapAnswer debit(SoapCaller soap, Person customer, String name) {
    return soap.once(
        name,
        Identity.ADMINISTRATOR,
        "oneTimeDebit",
        "accountId",
        customer.account(),
        "amount",
        "1",
        "description",
        name);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
