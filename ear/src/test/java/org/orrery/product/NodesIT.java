package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.product.SlowBilling.Deal;

/** A bill run that loses one of two servers, or the database, in the middle. */
class NodesIT {

  private static final int ACCOUNTS = 15;
  private static final Duration INTO_THE_RUN = Duration.ofMillis(1_500);

  /** The database cuts off who is idle in a transaction for 30 seconds. */
  private static final Duration UNTIL_THE_CLAIM_IS_LOST = Duration.ofSeconds(90);

  private static Product product;
  private static AdminConsole console;
  private static List<Deal> deals;
  private static LocalDate first;

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("nodes")
            .durable()
            .shortLived()
            .with("ORRERY_TEST_BILLING_PACE_MILLIS", "100")
            .start();
    console = new AdminConsole(product.node());
    first = console.businessDate();
    deals = new Crowd(product).arrive(ACCOUNTS, first);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void two_servers_run_at_once_and_one_goes_on_when_the_other_is_killed() throws SQLException {
    Node second = product.addNode();
    console.moveTo(console.businessDate().plusMonths(2));
    CompletableFuture<String> lost =
        CompletableFuture.supplyAsync(new AdminConsole(second)::runBilling);
    CompletableFuture<String> kept = CompletableFuture.supplyAsync(console::runBilling);

    LockSupport.parkNanos(INTO_THE_RUN.toNanos());
    second.kill();

    kept.join();
    awaitEnd(lost);
    console.runBilling(); // What the killed one had in its hands when the other came by.
    assertRight();
  }

  @Test
  void a_run_whose_database_was_killed_is_completed_after_its_restart() throws SQLException {
    console.moveTo(console.businessDate().plusMonths(2));
    CompletableFuture<String> run = CompletableFuture.supplyAsync(console::runBilling);

    LockSupport.parkNanos(INTO_THE_RUN.toNanos());
    product.killDatabase();
    product.startDatabase();
    product.node().awaitReady();

    awaitEnd(run);
    console.runBilling();
    assertRight();
  }

  @Test
  @Tag("endurance")
  void a_frozen_server_loses_its_claim_and_charges_nothing_when_it_thaws() throws SQLException {
    Node second = product.addNode();
    console.moveTo(console.businessDate().plusMonths(2));
    CompletableFuture<String> frozen =
        CompletableFuture.supplyAsync(new AdminConsole(second)::runBilling);

    LockSupport.parkNanos(INTO_THE_RUN.toNanos());
    second.freeze();
    long deadline = System.nanoTime() + UNTIL_THE_CLAIM_IS_LOST.toNanos();
    while (console.dueCount() > 0 && System.nanoTime() < deadline) {
      console.runBilling(); // Tries the claimed account for five seconds each time.
    }
    assertRight();
    second.thaw();

    awaitEnd(frozen);
    assertRight();
    second.kill();
  }

  /** Whether it ended well or broke off does not matter here. */
  private static void awaitEnd(CompletableFuture<String> run) {
    try {
      run.join();
    } catch (CompletionException e) {
      // It lost what it was working with.
    }
  }

  private static void assertRight() throws SQLException {
    BookRows books = new BookRows(product);
    assertThat(console.dueCount()).isZero();
    assertThat(books.charges())
        .containsExactlyInAnyOrderElementsOf(
            new SlowBilling().charges(deals, first, console.businessDate()));
    assertThat(books.faults()).isEmpty();
    assertThat(console.verifyBooks()).contains("sound");
  }
}
