package org.orrery.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.brake.BillingHolds;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.NodeFiles;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

/** On real servers: what an operator may do to a database, and what the guard says of it. */
class GuardTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static GuardedServer server;

  @TempDir Path machine;
  private String name;
  private DataSource original;

  @BeforeAll
  static void start() {
    server = new GuardedServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void create() {
    name = "orrery" + NUMBERS.incrementAndGet();
    original = server.create(name);
  }

  @Test
  void heartbeats_restarts_and_other_nodes_hold_nothing() {
    Node first = node(original, "first");
    Node second = node(original, "second");
    first.beat(3);
    second.beat(3);
    node(original, "first").beat(2);
    first.beat(1);

    assertThat(first.reason()).isEmpty();
    assertThat(first.guard.status().beat()).isEqualTo(9);
    assertThat(first.guard.status().nodes()).hasSize(2);
    assertThat(first.guard.alarms()).isEmpty();
  }

  @Test
  void a_backup_that_is_restored_in_place_holds_billing_until_a_person_releases_it() {
    Node node = node(original, "node");
    node.beat(3);
    server.copy(name, name + "_backup");
    node.beat(2);
    server.drop(name);
    DataSource restored = server.copy(name + "_backup", name);

    Node after = node(restored, "node");
    after.beat(1);
    assertThat(after.reason()).contains("are now in").contains("a restored backup");
    assertThat(after.guard.status().doubt()).isEqualTo(after.reason());
    assertThat(after.guard.alarms()).anyMatch(alarm -> alarm.contains("DATABASE_OLDER"));
    after.beat(3);
    assertThat(after.reason()).as("held until released").isNotEmpty();

    after.holds.release("an operator");
    after.beat(3);
    assertThat(after.reason()).isEmpty();
    assertThat(after.guard.status().doubt()).isEmpty();
    assertThat(after.guard.alarms()).allMatch(alarm -> alarm.contains("settled"));
  }

  @Test
  void rows_that_went_back_within_the_same_database_are_found_by_the_file_alone()
      throws SQLException {
    Node node = node(original, "node");
    node.beat(5);
    node.database.update("update installation set beat = 3");
    node.beat(1);

    assertThat(node.reason())
        .contains("older than its last heartbeat: this node saw heartbeat 1.5")
        .contains("the database knows 1.3");
  }

  @Test
  void journal_entries_that_are_gone_are_found_even_within_one_heartbeat() {
    Node node = node(original, "node");
    node.database.next("journal_entry_id", 10);
    node.beat(1);
    node.database.query("select setval('journal_entry_id', 4)", row -> 0);
    node.beat(1);

    assertThat(node.reason()).contains("this node saw journal entry 10").contains("up to 4");
  }

  @Test
  void a_node_that_slept_through_the_restore_asks_nobody_again() {
    Node first = node(original, "first");
    first.beat(1);
    server.copy(name, name + "_backup");
    Node second = node(original, "second");
    second.beat(5);
    server.drop(name);
    DataSource restored = server.copy(name + "_backup", name);
    Node again = node(restored, "first");
    again.beat(1);
    again.holds.release("an operator");
    again.beat(1);

    Node late = node(restored, "second");
    late.beat(2);

    assertThat(late.reason()).isEmpty();
    assertThat(late.guard.alarms()).hasSize(1);
  }

  @Test
  void a_dump_on_another_server_is_held_there_and_the_original_goes_on()
      throws SQLException, IOException {
    Node node = node(original, "node");
    node.beat(3);
    try (GuardedServer other = new GuardedServer()) {
      DataSource elsewhere = other.restore(original, name);

      Node copy = node(elsewhere, "elsewhere");
      copy.beat(1);

      assertThat(copy.reason()).contains("the data were in database");
      node.beat(1);
      assertThat(node.reason()).isEmpty();
    }
  }

  @Test
  void a_copy_run_by_the_same_machine_is_found_on_both_sides() {
    Node node = node(original, "node");
    node.beat(3);
    DataSource copied = server.copy(name, name + "_copy");
    Node copy = node(copied, "node"); // the same files
    copy.beat(1);
    assertThat(copy.reason()).contains("a copy of an installation");

    node.beat(1);

    assertThat(node.reason()).contains("two databases of one installation");
  }

  @Test
  void files_that_were_swapped_between_two_installations_witness_nothing() throws IOException {
    DataSource another = server.create(name + "_another");
    node(original, "one").beat(9);
    node(another, "two").beat(1);
    Path one = file("one");
    Path two = file("two");
    String kept = Files.readString(one);
    Files.writeString(one, Files.readString(two));
    Files.writeString(two, kept);

    Node first = node(original, "one");
    first.beat(2);

    assertThat(first.reason()).isEmpty();
    assertThat(first.guard.status().remembers()).isTrue();
  }

  @Test
  void a_file_that_cannot_be_read_or_written_stops_nobody() throws IOException {
    Node node = node(original, "node");
    node.beat(1);
    Files.writeString(file("node"), "half a fi");
    node.beat(1);
    assertThat(node.reason()).isEmpty();

    Path folder = file("node").getParent();
    Files.delete(file("node"));
    Files.delete(folder);
    Files.writeString(folder, "in the way");
    node.beat(1);
    assertThat(node.guard.status().remembers()).isFalse();
    assertThat(node.reason()).isEmpty();
  }

  @Test
  void a_clock_that_jumps_while_the_server_runs_holds_billing() {
    Node node = node(original, "node");
    node.beat(2);
    node.clock.shift = Duration.ofDays(10);
    node.beat(1);

    assertThat(node.reason()).contains("the machine's clock went forward by 86");
  }

  @Test
  void a_time_service_that_corrects_some_seconds_holds_nothing() {
    Node node = node(original, "node");
    for (int seconds : List.of(3, -2, 0, 40, -30, 0)) {
      node.clock.shift = Duration.ofSeconds(seconds);
      node.beat(1);
    }

    assertThat(node.guard.alarms()).isEmpty();
  }

  @Test
  void the_hold_of_somebody_else_does_not_swallow_the_alarm() {
    Node node = node(original, "node");
    node.beat(3);
    node.holds.hold("prices are being checked", "an operator");
    node.database.update("update installation set beat = 1");
    node.beat(1);
    assertThat(node.reason()).isEqualTo("prices are being checked");
    node.holds.release("an operator");

    node.beat(1);

    assertThat(node.reason()).contains("older than its last heartbeat");
  }

  @Test
  void where_it_shall_only_warn_it_holds_nothing() {
    Node node = node(original, "node");
    node.database.update("update setting set value = 'WARN' where name = 'guard.action'");
    node.beat(3);
    node.database.update("update installation set beat = 1");
    node.beat(2);

    assertThat(node.reason()).isEmpty();
    assertThat(node.guard.alarms())
        .singleElement()
        .asString()
        .contains("DATABASE_OLDER", "settled");
  }

  @Test
  void a_heartbeat_that_was_slow_still_finds_an_older_database() {
    Node node = node(original, "node");
    node.beat(5);
    node.clock.eachReading = Duration.ofSeconds(70);
    node.beat(1);
    assertThat(node.reason()).as("slow alone is no doubt").isEmpty();
    node.database.update("update installation set beat = 3");

    node.beat(1);

    assertThat(node.reason()).contains("this node saw heartbeat 1.6").contains("knows 1.3");
  }

  @Test
  void a_release_answers_no_doubt_that_comes_after_it() {
    Node node = node(original, "node");
    node.beat(3);
    node.database.update("update installation set beat = 1");
    node.beat(1);
    node.holds.release("an operator");
    node.database.update("update installation set beat = 1, epoch = 1");

    node.beat(1);

    assertThat(node.reason()).contains("older than its last heartbeat");
    assertThat(node.guard.alarms()).hasSize(2);
  }

  @Test
  void a_doubt_that_lasts_is_written_down_once_and_holds_again_after_a_release() {
    Node node = node(original, "node");
    node.clock.shift = Duration.ofMinutes(10);
    node.beat(5);
    assertThat(node.guard.alarms()).hasSize(1);

    node.holds.release("an operator");
    node.beat(5);

    assertThat(node.reason()).contains("the machine's clock shows");
    assertThat(node.guard.alarms()).hasSize(2);
    node.clock.shift = Duration.ofMinutes(1);
    node.beat(1); // The clock is set right, which is a jump.
    node.holds.release("an operator");
    node.beat(3);
    assertThat(node.reason()).isEmpty();
  }

  @Test
  void where_it_shall_only_warn_a_doubt_that_lasts_is_written_down_once_an_hour() {
    Node node = node(original, "node");
    node.database.update("update setting set value = 'WARN' where name = 'guard.action'");
    node.clock.shift = Duration.ofMinutes(10);

    node.beat(5);

    assertThat(node.guard.alarms()).hasSize(1);
  }

  @Test
  void a_clock_in_doubt_does_not_answer_for_what_nodes_remember() {
    Node node = node(original, "node");
    node.beat(5);
    node.database.update("update installation set beat = 2");
    Node another = node(original, "another");
    another.clock.shift = Duration.ofMinutes(10);
    another.beat(1);
    another.holds.release("an operator");

    node.beat(1);

    assertThat(node.reason()).contains("this node saw heartbeat 1.5").contains("knows 1.3");
  }

  @Test
  void a_clock_that_jumped_is_seen_between_two_heartbeats_by_whoever_acts_by_it() {
    Node node = node(original, "node");
    node.guard.watchClock();
    assertThat(node.guard.status().beat()).as("the first one is due").isEqualTo(1);
    node.guard.watchClock();
    assertThat(node.guard.status().beat()).as("nothing happened").isEqualTo(1);
    node.clock.shift = Duration.ofDays(10);

    node.guard.watchClock();

    assertThat(node.reason()).contains("the machine's clock went forward by 86");
  }

  @Test
  void without_its_row_it_says_so_and_nothing_goes_on() {
    Node node = node(original, "node");
    node.beat(1);
    node.database.update("delete from installation");

    assertThatIllegalStateException()
        .isThrownBy(() -> node.beat(1))
        .withMessageContaining("the row of table installation is missing");
  }

  @Test
  void a_file_that_cannot_be_replaced_leaves_no_halves_behind() throws IOException {
    Node node = node(original, "node");
    node.beat(1);
    Path file = file("node");
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));

    node.beat(2);

    assertThat(node.guard.status().remembers()).isFalse();
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }

  private Path file(String directory) throws IOException {
    try (var files = Files.list(machine.resolve(directory).resolve("guard"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private Node node(DataSource database, String directory) {
    return new Node(database, machine.resolve(directory));
  }

  /** A process, which has its files in a directory. */
  private static final class Node {
    final ShiftedClocks clock = new ShiftedClocks();
    final TestContainer beans;
    final Database database;
    final Guard guard;
    final BillingHolds holds;

    Node(DataSource database, Path directory) {
      beans =
          new TestContainer(database)
              .put(OrreryConfig.class, TestConfig.config())
              .put(MachineClocks.class, clock)
              .put(
                  NodeFiles.class,
                  new NodeFiles() {
                    @Override
                    public Path directory() {
                      return directory;
                    }
                  });
      this.database = beans.get(Database.class);
      guard = beans.get(Guard.class);
      holds = beans.get(BillingHolds.class);
    }

    void beat(int times) {
      for (int n = 0; n < times; n++) {
        guard.beat();
      }
    }

    String reason() {
      return holds.reason().orElse("");
    }
  }

  /** The machine's clocks, the wall clock set by hand. */
  private static final class ShiftedClocks extends MachineClocks {
    private Duration shift = Duration.ZERO;

    /** How long the machine takes from one reading to the next. */
    private Duration eachReading = Duration.ZERO;

    private Duration passed = Duration.ZERO;

    @Override
    ClockSample read() {
      passed = passed.plus(eachReading);
      return new ClockSample(
          Instant.now(Clock.systemUTC()).plus(shift).plus(passed),
          System.nanoTime() + passed.toNanos());
    }
  }
}
