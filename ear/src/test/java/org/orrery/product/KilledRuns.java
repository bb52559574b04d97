package org.orrery.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Starts bill runs and kills the server in the middle; counts what it hit. */
final class KilledRuns {

  /** Transactions of the server that have written charges which nobody else sees yet. */
  private static final String OPEN_TRANSACTIONS =
      """
      select count(distinct a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid
      where a.application_name = 'orrery' and a.xact_start is not null
        and a.state in ('active', 'idle in transaction')
        and l.relation = 'orrery.charge'::regclass and l.mode = 'RowExclusiveLock'""";

  private static final Duration UNTIL_THE_FIRST_CHARGE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Product product;
  private final AdminConsole console;
  private final Random random;
  private int kills;
  private int insideTransactions;

  KilledRuns(Product product, AdminConsole console, Random random) {
    this.product = product;
    this.console = console;
    this.random = random;
  }

  /**
   * Starts a run, kills the server at a random moment within {@code latest} of the first charge,
   * and starts it again. The server is frozen first, so that what is counted is what is killed.
   */
  void kill(Duration latest) throws SQLException {
    CompletableFuture<String> run = CompletableFuture.supplyAsync(console::runBilling);
    awaitFirstCharge(run);
    LockSupport.parkNanos((long) (random.nextDouble() * latest.toNanos()));
    boolean finished = run.isDone();
    product.node().freeze();
    int open = openTransactions();
    product.node().kill();
    kills++;
    insideTransactions += open > 0 ? 1 : 0;
    System.out.println(
        "killed with " + open + " open transactions" + (finished ? ", after the run" : ""));
    try {
      run.join();
    } catch (CompletionException e) {
      // What it was to answer died with the server.
    }
    product.node().start();
  }

  int kills() {
    return kills;
  }

  /** Whether as many kills fell inside an open transaction as outside, at least. */
  boolean hitOftenEnough() {
    return 2 * insideTransactions >= kills;
  }

  /** How many kills fell inside at least one open transaction. */
  int insideTransactions() {
    return insideTransactions;
  }

  private void awaitFirstCharge(CompletableFuture<String> run) throws SQLException {
    long deadline = System.nanoTime() + UNTIL_THE_FIRST_CHARGE.toNanos();
    while (openTransactions() == 0 && !run.isDone() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private int openTransactions() throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OPEN_TRANSACTIONS)) {
      row.next();
      return row.getInt(1);
    }
  }
}
