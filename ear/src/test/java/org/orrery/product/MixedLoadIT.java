package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orrery.product.ErrandBook.Outcome;

/**
 * Clerks read, debit, credit, suspend and sign up over 32 connections while the server is killed by
 * {@code kill -9} and started again: whether the books hold what the clerks were told.
 *
 * <p>For half a minute in every build; {@code -Pendurance} says an hour by {@code
 * orrery.load.seconds}. Half of the calls that book something have an idempotency key; those that
 * the kill cut off are sent again.
 */
class MixedLoadIT {

  private static final Duration TIME = Duration.ofSeconds(Long.getLong("orrery.load.seconds", 30));
  private static final int KILLS = Integer.getInteger("orrery.load.kills", 1);

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("load").durable().hardWorking().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void the_books_hold_what_callers_were_told_however_often_the_server_is_killed()
      throws SQLException {
    long seed = Long.getLong("orrery.seed", System.nanoTime());
    System.out.println("seed " + seed + " (again: -Dorrery.seed=" + seed + ")");
    Random random = new Random(seed);
    try (MixedLoad load = MixedLoad.begin(product, TIME, random)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        LockSupport.parkNanos(TIME.dividedBy(KILLS + 1).toNanos() + random.nextInt(50_000_000));
        product.node().kill();
        product.node().start();
        System.out.println("killed and started again: " + kill + " of " + KILLS);
      }
      load.await();
      print(load);
      assertRight(load);
    }
  }

  private static void assertRight(MixedLoad load) throws SQLException {
    assertThat(load.count(Outcome.CUT_OFF)).as("calls that a kill cut off").isPositive();
    assertThat(load.refusals().keySet())
        .as("reasons of refusals")
        .allMatch(MixedLoadIT::isExpected);
    assertThat(new TracesLeft(product).faults(load.books())).isEmpty();
    assertThat(new BookRows(product).faults()).isEmpty();
    assertThat(new AdminConsole(product.node()).verifyBooks()).contains("sound");
  }

  private static boolean isExpected(String refusal) {
    return switch (refusal) {
      case "ACCOUNT_NOT_FOUND DEBIT_A_STRANGER",
          "ACCESS_DENIED DEBIT_A_STRANGER",
          "INVALID_PARAMETER DEBIT_NONSENSE",
          "ACCOUNT_SUSPENDED DEBIT_MONTHLY",
          "ACCOUNT_ALREADY_SUSPENDED SUSPEND",
          "ACCOUNT_NOT_SUSPENDED RESUME" ->
          true;
      default -> false;
    };
  }

  private static void print(MixedLoad load) {
    System.out.println(load.repeats() + " calls with a key were sent again");
    load.summary().forEach((line, times) -> System.out.printf("%-30s %9d%n", line, times));
    load.refusals().forEach((line, times) -> System.out.printf("%-50s %9d%n", line, times));
  }
}
