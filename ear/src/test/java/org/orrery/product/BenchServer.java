package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.orrery.launcher.DatabaseAccess;

/** The server that is measured. Its database is replaced under its hands. */
final class BenchServer implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration RUN_LIMIT = Duration.ofHours(1);

  private final BenchDatabase database;
  private final String name;
  private final Node node;

  /** What came of a run. */
  record Run(double seconds, long charged, long peakHeapBytes, long statements) {}

  private BenchServer(BenchDatabase database, String name, Node node) {
    this.database = database;
    this.name = name;
    this.node = node;
  }

  /** Starts a server with 512 MB of heap on a database. */
  static BenchServer start(BenchDatabase database, String name, Path base) {
    DatabaseAccess access = database.access(name);
    Map<String, String> variables =
        new TreeMap<>(
            Map.of(
                "ORRERY_DB_URL",
                access.url(),
                "ORRERY_DB_USER",
                access.user(),
                "ORRERY_DB_PASSWORD",
                access.password(),
                "ORRERY_TEST_CLOCK",
                "true",
                "ORRERY_DEMO",
                "false",
                "ORRERY_ADMIN_PASSWORD",
                "admin"));
    return new BenchServer(
        database, name, new Node("bench", Build.server(), base, variables).start());
  }

  /** Where it answers. */
  URI address() {
    return node.address();
  }

  /** Moves the business date to the day and charges all that is due, as an operator would. */
  Run bill(LocalDate day) throws SQLException, IOException {
    AdminConsole console = new AdminConsole(node);
    console.moveTo(day);
    database.run("postgres", "alter database " + name + " set log_statement = 'all'");
    long statements = database.loggedStatements();
    BenchHeap heap = new BenchHeap(node);
    CompletableFuture<String> run = CompletableFuture.supplyAsync(console::runBilling);
    long deadline = System.nanoTime() + RUN_LIMIT.toNanos();
    while (wakes() == 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the run did not end within " + RUN_LIMIT);
      }
      heap.look();
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    run.exceptionally(Throwable::toString).join(); // A long call may lose its caller, and goes on.
    var row =
        database.row(
            name,
            "select extract(epoch from ended_at - started_at), charged from bill_wake limit 1");
    return new Run(
        Double.parseDouble(row.get(0)),
        Long.parseLong(row.get(1)),
        heap.peakBytes(),
        database.loggedStatements() - statements);
  }

  private long wakes() throws SQLException {
    return Long.parseLong(database.row(name, "select count(*) from bill_wake").get(0));
  }

  @Override
  public void close() {
    node.stop();
  }
}
