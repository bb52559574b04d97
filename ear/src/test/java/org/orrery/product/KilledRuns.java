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

  private final Product product;
  private final AdminConsole console;
  private final Random random;
  private int insideTransactions;

  KilledRuns(Product product, AdminConsole console, Random random) {
    this.product = product;
    this.console = console;
    this.random = random;
  }

  /**
   * Starts a run, kills the server at a random moment before {@code latest} is over, and starts it
   * again. The server is stopped in its tracks first, so that what is counted is what is killed.
   */
  void kill(Duration latest) throws SQLException {
    CompletableFuture<String> run = CompletableFuture.supplyAsync(console::runBilling);
    LockSupport.parkNanos((long) (random.nextDouble() * latest.toNanos()));
    boolean finished = run.isDone();
    product.node().freeze();
    int open = openTransactions();
    product.node().kill();
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

  /** How many kills fell inside at least one open transaction. */
  int insideTransactions() {
    return insideTransactions;
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
