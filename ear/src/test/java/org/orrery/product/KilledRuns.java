package org.orrery.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps bill runs going on all servers of a product, and kills servers or the database in the
 * middle of them; counts what it hit.
 */
final class KilledRuns {

  /** Transactions of a server that have written charges which nobody else sees yet. */
  private static final String OPEN_TRANSACTIONS =
      """
      select count(distinct a.pid) from pg_stat_activity a join pg_locks l on l.pid = a.pid
      where a.application_name = ? and a.xact_start is not null
        and a.state in ('active', 'idle in transaction')
        and l.relation = 'orrery.charge'::regclass and l.mode = 'RowExclusiveLock'""";

  private static final Duration UNTIL_THE_FIRST_CHARGE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int FREEZES_MAX = 50;

  private final Product product;
  private final List<Node> nodes;
  private final Random random;
  private final Map<Node, CompletableFuture<String>> runs = new HashMap<>();
  private int tries;
  private int kills;
  private int killsTogether;
  private int insideTransactions;

  KilledRuns(Product product, List<Node> nodes, Random random) {
    this.product = product;
    this.nodes = nodes;
    this.random = random;
  }

  /**
   * Kills one server or all at a random moment within {@code latest} of the first charge, and
   * starts them again; who survives goes on meanwhile. They are frozen first, so that what is
   * counted is what is killed. A moment outside of transactions is let pass when as many kills fell
   * outside as inside.
   */
  void killServers(Duration latest) throws SQLException {
    tries++;
    begin(nodes);
    awaitMoment(latest);
    boolean together = random.nextInt(4) == 0;
    List<Node> victims = together ? nodes : List.of(nodes.get(random.nextInt(nodes.size())));
    victims.forEach(Node::freeze);
    List<Integer> open = new ArrayList<>();
    for (Node victim : victims) {
      open.add(openTransactions(victim));
    }
    if (!wanted(open)) {
      victims.forEach(Node::thaw);
      return;
    }
    open.forEach(this::count);
    victims.forEach(Node::kill);
    killsTogether += together ? 1 : 0;
    victims.forEach(victim -> awaitEnd(runs.remove(victim)));
    victims.forEach(Node::launch);
    victims.forEach(Node::awaitReady);
  }

  /**
   * Kills the database, every process of it, at such a moment, and starts it again under the
   * servers. Of three times in two they are frozen while it dies; else they are in the middle of
   * what they say to it, and nothing that is open is counted.
   */
  void killDatabase(Duration latest) throws SQLException {
    tries++;
    begin(nodes);
    awaitMoment(latest);
    int open = 0;
    boolean countable = random.nextInt(3) > 0;
    if (countable) {
      nodes.forEach(Node::freeze);
      for (Node node : nodes) {
        open += openTransactions(node);
      }
    }
    if (!wanted(List.of(open))) {
      nodes.forEach(Node::thaw);
      return;
    }
    product.killDatabase();
    count(open);
    if (countable) {
      nodes.forEach(Node::thaw);
    }
    product.startDatabase();
    nodes.forEach(Node::awaitReady);
    awaitEnds();
  }

  /** Freezes a server inside a transaction that has written charges. */
  void freezeInside(Node node) throws SQLException {
    for (int i = 0; i < FREEZES_MAX; i++) {
      begin(List.of(node));
      awaitMoment(BETWEEN_LOOKS);
      node.freeze();
      if (openTransactions(node) > 0) {
        return;
      }
      node.thaw();
    }
    throw new IllegalStateException("never met inside a transaction");
  }

  /** Returns when no run is left; whether they ended well or broke off does not matter. */
  void awaitEnds() {
    runs.values().forEach(KilledRuns::awaitEnd);
    runs.clear();
  }

  int kills() {
    return kills;
  }

  /** The kills and the moments that were let pass. */
  int tries() {
    return tries;
  }

  private boolean wanted(List<Integer> open) {
    int outside = (int) open.stream().filter(transactions -> transactions == 0).count();
    return 2 * (insideTransactions + open.size() - outside) >= kills + open.size();
  }

  /** Whether as many kills fell inside an open transaction as outside, at least. */
  boolean hitOftenEnough() {
    return 2 * insideTransactions >= kills;
  }

  @Override
  public String toString() {
    return "%d kills, %d of them inside an open transaction, %d times all servers at once"
        .formatted(kills, insideTransactions, killsTogether);
  }

  private void begin(List<Node> idle) {
    for (Node node : idle) {
      CompletableFuture<String> run = runs.get(node);
      if (run == null || run.isDone()) {
        AdminConsole console = new AdminConsole(node);
        runs.put(node, CompletableFuture.supplyAsync(console::runBilling));
      }
    }
  }

  private void awaitMoment(Duration latest) throws SQLException {
    long deadline = System.nanoTime() + UNTIL_THE_FIRST_CHARGE.toNanos();
    while (!isCharging() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    LockSupport.parkNanos((long) (random.nextDouble() * latest.toNanos()));
  }

  private boolean isCharging() throws SQLException {
    for (Node node : nodes) {
      if (openTransactions(node) > 0) {
        return true;
      }
    }
    return runs.values().stream().allMatch(CompletableFuture::isDone);
  }

  private void count(int open) {
    kills++;
    insideTransactions += open > 0 ? 1 : 0;
    System.out.println("kill " + kills + ": " + open + " open transactions");
  }

  private static void awaitEnd(CompletableFuture<String> run) {
    try {
      run.join();
    } catch (CompletionException e) {
      // It lost what it was working with.
    }
  }

  private int openTransactions(Node node) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN_TRANSACTIONS)) {
      statement.setString(1, node.applicationName());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
