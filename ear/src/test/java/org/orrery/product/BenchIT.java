package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.launcher.DirectoryTree;

/**
 * How fast the bill run is, beside one SQL statement that does no more than write the rows: {@code
 * ./mvnw -Pbench verify}.
 *
 * <p>Each size begins from a copy of the same data, for the statement and for the product alike.
 * The first size is run twice: a server that has just started compiles while it runs.
 *
 * <p>By property: {@code orrery.bench.debits} the sizes, {@code orrery.bench.accounts} of the
 * installation, {@code orrery.bench.reference.max} up to which size the statement is run.
 */
@Tag("bench")
class BenchIT {

  private static final String DEBITS =
      System.getProperty("orrery.bench.debits", "10000,1000000,10000000");
  private static final long ACCOUNTS = Long.getLong("orrery.bench.accounts", 1_000_000);
  private static final long REFERENCE_MAX = Long.getLong("orrery.bench.reference.max", 1_000_000);

  /** Below this the times are too short to be compared. */
  private static final long JUDGED_FROM = 100_000;

  private static final double RATIO_MIN = 0.5;
  private static final double MEGABYTE = 1024.0 * 1024.0;
  private static final Path DIRECTORY = Build.directory().resolve("product/bench");

  private static BenchDatabase database;
  private static LocalDate day;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    database = BenchDatabase.start(DIRECTORY);
    BenchServer.start(database, "orrery", DIRECTORY.resolve("node1")).close(); // Makes the schema.
    LocalDate openOn =
        LocalDate.parse(database.row("orrery", "select max(open_on) from business_clock").get(0));
    day = openOn.plusMonths(1).withDayOfMonth(1);
    database.load("orrery", "accounts.sql", Map.of("accounts", ACCOUNTS, "day", day));
    System.out.println("settings: " + new TreeMap<>(BenchDatabase.SETTINGS) + ", fsync on");
    System.out.println(
        "machine: " + Runtime.getRuntime().availableProcessors() + " processors, heap 512 MB");
  }

  @AfterAll
  static void end() throws IOException {
    database.close();
    DirectoryTree.delete(DIRECTORY.resolve("node1"));
  }

  @Test
  void the_run_is_at_least_half_as_fast_as_the_database_itself() throws IOException, SQLException {
    List<BenchSize> sizes = new ArrayList<>();
    for (String debits : DEBITS.split(",", -1)) {
      sizes.add(new BenchSize(Long.parseLong(debits.strip()), ACCOUNTS, day));
    }
    fill(sizes.get(0));
    database.copy("data", "bench");
    try (BenchServer server = BenchServer.start(database, "bench", DIRECTORY.resolve("node1"))) {
      for (BenchSize size : sizes) {
        fill(size);
        double statementSeconds = size.debits() <= REFERENCE_MAX ? runStatement(size) : 0;
        if (size.equals(sizes.get(0))) {
          runProduct(server, size, 0);
        }
        runProduct(server, size, statementSeconds);
      }
    }
  }

  /** Makes the database {@code data}, from which all runs of a size begin. */
  private static void fill(BenchSize size) throws IOException, SQLException {
    database.copy("orrery", "data");
    // Each size begins from a copy under the running server; the guard would hold its billing.
    database.run("data", "update orrery.setting set value = 'WARN' where name = 'guard.action'");
    database.load("data", "debits.sql", size.parameters());
    database.run("data", "vacuum analyze");
    System.out.printf(
        "%n%,d debits on %,d of %,d accounts, %s%n",
        size.debits(), size.dueAccounts(), size.accounts(), disk("data"));
  }

  private static double runStatement(BenchSize size) throws IOException, SQLException {
    database.copy("data", "reference");
    String statement = BenchDatabase.script("reference.sql", size.parameters());
    long beganAt = System.nanoTime();
    String charged = database.row("reference", statement).get(0);
    double seconds = (System.nanoTime() - beganAt) / 1e9;
    assertThat(Long.parseLong(charged)).isEqualTo(size.debits());
    System.out.printf(
        "  one statement %8.1f s %,9.0f debits/s, %s%n",
        seconds, size.debits() / seconds, disk("reference"));
    assertThat(new BenchBooks(database).faults("reference", new BenchBooks(database).due("data")))
        .isEmpty();
    database.drop("reference");
    return seconds;
  }

  private static void runProduct(BenchServer server, BenchSize size, double statementSeconds)
      throws IOException, SQLException {
    database.copy("data", "bench");
    BenchServer.Run run = server.bill(size.day());
    System.out.printf(
        "  the bill run  %8.1f s %,9.0f debits/s, %s, heap after collection at most %.0f MB,"
            + " %.4f statements/debit%n",
        run.seconds(),
        run.charged() / run.seconds(),
        disk("bench"),
        run.peakHeapBytes() / MEGABYTE,
        (double) run.statements() / run.charged());
    BenchBooks books = new BenchBooks(database);
    assertThat(books.faults("bench", books.due("data"))).isEmpty();
    List<String> brokenOfSampled = books.brokenOfSampled("bench");
    assertThat(brokenOfSampled.get(0)).as("broken chains").isEqualTo("0");
    System.out.println(
        "  books right by all sums, chains by " + brokenOfSampled.get(1) + " entries");
    if (statementSeconds > 0) {
      double ratio = statementSeconds / run.seconds();
      System.out.printf("  ratio         %8.2f (at least %.2f)%n", ratio, RATIO_MIN);
      if (size.debits() >= JUDGED_FROM) {
        assertThat(ratio).isGreaterThanOrEqualTo(RATIO_MIN);
      }
    }
  }

  private static String disk(String name) throws SQLException {
    return database.row(name, "select pg_size_pretty(pg_database_size('" + name + "'))").get(0);
  }
}
