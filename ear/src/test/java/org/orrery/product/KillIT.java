package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orrery.product.SlowBilling.Deal;

/**
 * Kills the server with {@code kill -9} at random moments of bill runs, and looks whether anybody
 * was charged wrongly in the end.
 *
 * <p>Three times in every build; {@code -Pendurance} says more by {@code orrery.kills}.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("orrery.kills", 3);

  /** The more kills, the more customers, so that a run lasts longer than it is let live. */
  private static final int ACCOUNTS = Math.min(60, 15 + 3 * KILLS);

  private static final int ARRIVALS = 3;
  private static final Duration LATEST_KILL = Duration.ofSeconds(3);
  private static final int PACE_MILLISECONDS = 70;

  private static Product product;
  private static AdminConsole console;

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("kill")
            .durable()
            .with("ORRERY_TEST_BILLING_PACE_MILLIS", String.valueOf(PACE_MILLISECONDS))
            .shortLived()
            .start();
    console = new AdminConsole(product.node());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void however_often_the_server_is_killed_everybody_is_charged_once_and_rightly()
      throws SQLException {
    long beganAt = System.nanoTime();
    long seed = Long.getLong("orrery.seed", System.nanoTime());
    System.out.println("seed " + seed + " (again: -Dorrery.seed=" + seed + ")");
    Random random = new Random(seed);
    LocalDate first = console.businessDate().plusMonths(1).withDayOfMonth(28);
    List<Deal> deals = arrivals(first);
    KilledRuns runs = new KilledRuns(product, console, random);

    for (int kill = 1; kill <= KILLS || !runs.hitOftenEnough(); kill++) {
      assertThat(kill).as("kills that missed what they were meant for").isLessThan(3 * KILLS);
      if (console.dueCount() == 0) {
        console.moveTo(console.businessDate().plusMonths(1 + random.nextInt(2)));
      }
      runs.kill(LATEST_KILL);
      if (random.nextInt(3) == 0) {
        console.runBilling();
      }
    }
    console.runBilling();

    print(runs, deals, first, Duration.ofNanos(System.nanoTime() - beganAt));
    assertRight(deals, first);
  }

  private static void print(KilledRuns runs, List<Deal> deals, LocalDate first, Duration took)
      throws SQLException {
    BookRows books = new BookRows(product);
    System.out.printf(
        """
        kills                        %6d
        inside an open transaction   %6d
        accounts                     %6d
        schedules                    %6d
        charges                      %6d
        journal entries              %6d
        business dates               %s to %s
        seconds                      %6d
        """,
        runs.kills(),
        runs.insideTransactions(),
        ACCOUNTS,
        deals.size(),
        books.charges().size(),
        books.entryCount(),
        first,
        console.businessDate(),
        took.toSeconds());
  }

  private static void assertRight(List<Deal> deals, LocalDate first) throws SQLException {
    BookRows books = new BookRows(product);
    assertThat(console.dueCount()).isZero();
    assertThat(books.charges())
        .containsExactlyInAnyOrderElementsOf(
            new SlowBilling().charges(deals, first, console.businessDate()));
    assertThat(books.faults()).isEmpty();
    assertThat(console.verifyBooks()).contains("sound");
  }

  /** A third each on the 28th, the last of the month, and in the middle of the next. */
  private static List<Deal> arrivals(LocalDate first) {
    List<LocalDate> days =
        List.of(first, first.withDayOfMonth(first.lengthOfMonth()), first.plusDays(16));
    Crowd crowd = new Crowd(product);
    List<Deal> deals = new ArrayList<>();
    for (LocalDate day : days) {
      console.moveTo(day);
      console.runBilling();
      deals.addAll(crowd.arrive(ACCOUNTS / ARRIVALS, day));
    }
    return deals;
  }
}
