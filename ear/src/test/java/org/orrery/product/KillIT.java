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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.product.SlowBilling.Deal;

/**
 * Two servers on one database, killed by {@code kill -9} at random moments of their bill runs, and
 * the database likewise: whether anybody was charged wrongly in the end.
 *
 * <p>A few times in every build; {@code -Pendurance} says more by {@code orrery.kills} and {@code
 * orrery.database.kills}.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("orrery.kills", 3);
  private static final int DATABASE_KILLS = Integer.getInteger("orrery.database.kills", 1);

  /** A kill that must fall inside a transaction waits for its moment. */
  private static final int TRIES = 30;

  /** The more kills, the more customers, so that a run outlasts the start of a server. */
  private static final int ACCOUNTS = Math.min(45, 15 + 3 * KILLS);

  private static final int ARRIVALS = 3;
  private static final Duration LATEST_KILL = Duration.ofMillis(1_500);
  private static final int PACE_MILLISECONDS = 300;

  /** The database cuts off who is idle in a transaction for 30 seconds. */
  private static final Duration UNTIL_THE_CLAIM_IS_LOST = Duration.ofSeconds(90);

  private static Product product;
  private static Node second;
  private static AdminConsole console;
  private static LocalDate first;
  private static List<Deal> deals;
  private static Random random;

  private final KilledRuns runs = new KilledRuns(product, List.of(product.node(), second), random);
  private final long beganAt = System.nanoTime();

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("kill")
            .durable()
            .with("ORRERY_TEST_BILLING_PACE_MILLIS", String.valueOf(PACE_MILLISECONDS))
            .start();
    second = product.addNode();
    console = new AdminConsole(product.node());
    long seed = Long.getLong("orrery.seed", System.nanoTime());
    System.out.println("seed " + seed + " (again: -Dorrery.seed=" + seed + ")");
    random = new Random(seed);
    first = console.businessDate().plusMonths(1).withDayOfMonth(28);
    deals = arrivals();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void however_often_two_servers_are_killed_everybody_is_charged_once_and_rightly()
      throws SQLException {
    while (runs.kills() < KILLS || !runs.hitOftenEnough()) {
      assertThat(runs.tries()).as("moments to kill at").isLessThan(TRIES * KILLS);
      moveOnIfDone();
      runs.killServers(LATEST_KILL);
    }
    complete();
    print("servers");
    assertRight();
  }

  @Test
  void however_often_the_database_is_killed_everybody_is_charged_once_and_rightly()
      throws SQLException {
    while (runs.kills() < DATABASE_KILLS || !runs.hitOftenEnough()) {
      assertThat(runs.tries()).as("moments to kill at").isLessThan(TRIES * DATABASE_KILLS);
      moveOnIfDone();
      runs.killDatabase(LATEST_KILL);
    }
    complete();
    print("database");
    assertRight();
  }

  @Test
  @Tag("endurance")
  void a_frozen_server_loses_its_claim_and_charges_nothing_when_it_thaws() throws SQLException {
    moveOnIfDone();
    runs.freezeInside(second);
    long deadline = System.nanoTime() + UNTIL_THE_CLAIM_IS_LOST.toNanos();
    while (console.dueCount() > 0 && System.nanoTime() < deadline) {
      console.runBilling(); // Tries the claimed account for five seconds each time.
    }
    print("frozen");
    assertRight();
    second.thaw();

    runs.awaitEnds();
    assertRight();
  }

  private static void moveOnIfDone() {
    if (console.dueCount() == 0) {
      console.moveTo(console.businessDate().plusMonths(1 + random.nextInt(2)));
    }
  }

  /** What the killed had in their hands when the others came by, the next wake finds. */
  private void complete() {
    runs.awaitEnds();
    console.runBilling();
  }

  private void print(String what) throws SQLException {
    BookRows books = new BookRows(product);
    System.out.printf(
        "%s: %s%n%d accounts, %d schedules, %d charges, %d journal entries, %s to %s, %d s%n",
        what,
        runs,
        ACCOUNTS,
        deals.size(),
        books.charges().size(),
        books.entryCount(),
        first,
        console.businessDate(),
        Duration.ofNanos(System.nanoTime() - beganAt).toSeconds());
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

  /** A third each on the 28th, the last of the month, and in the middle of the next. */
  private static List<Deal> arrivals() {
    List<LocalDate> days =
        List.of(first, first.withDayOfMonth(first.lengthOfMonth()), first.plusDays(16));
    Crowd crowd = new Crowd(product);
    List<Deal> agreed = new ArrayList<>();
    for (LocalDate day : days) {
      console.moveTo(day);
      console.runBilling();
      agreed.addAll(crowd.arrive(ACCOUNTS / ARRIVALS, day));
    }
    return agreed;
  }
}
