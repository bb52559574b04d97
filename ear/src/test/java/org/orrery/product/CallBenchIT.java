package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.launcher.DatabaseAccess;
import org.orrery.product.CallSide.Result;

/**
 * How fast calls are, beside the same service in memory on Apache Axis 1.4, by the same client with
 * the same messages, by turns: {@code ./mvnw -Pbench verify -Dit.test=CallBenchIT}.
 *
 * <p>A debit is compared with its own statements over plain JDBC, a signup with the password hashes
 * that the machine manages.
 *
 * <p>By property: {@code orrery.bench.seconds} of each measurement, {@code
 * orrery.bench.operations}, {@code orrery.bench.judged=false} to print only.
 */
@Tag("bench")
class CallBenchIT {

  private static final double SECONDS = Integer.getInteger("orrery.bench.seconds", 10);
  private static final boolean JUDGED = !"false".equals(System.getProperty("orrery.bench.judged"));
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);

  /** Debits come last: their mails are queued later, while others would be measured. */
  private static final List<String> OPERATIONS =
      List.of(
          System.getProperty("orrery.bench.operations", "getQuota,signupUser,oneTimeDebit")
              .split(",", -1));

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int ACCOUNTS = 64;
  private static final int NOTED_DEBITS = 100 * ACCOUNTS;
  private static final int NOTED_CALLS = 200;
  private static final int WARM_CONNECTIONS = 8;

  /** After as many the compiler is done with what a call runs through; before, it is measured. */
  private static final int WARM_CALLS = 10_000;

  private static final double QUOTA_AIM = 1.0;
  private static final double QUOTA_MIN = 0.6;
  private static final double DEBIT_MIN = 0.5;
  private static final double SIGNUP_MIN = 0.8;

  /** Of signups and hashes; an odd number has a middle. */
  private static final int TURNS = 7;

  private static final double HASH_SECONDS = SECONDS / 4;

  private static final double MEGABYTE = 1024.0 * 1024.0;
  private static final Path DIRECTORY = Build.directory().resolve("product/callbench");

  private static BenchDatabase database;
  private static Node node;
  private static AxisServer axis;
  private static CallSide theirs;
  private static CallSide ours;

  private final List<String> misses = new ArrayList<>();

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    database = BenchDatabase.start(DIRECTORY);
    node = server().start();
    CallMessages messages = new CallMessages(accounts());
    node.stop();
    database.copy("orrery", "before");
    node.start();
    axis = AxisServer.start(DIRECTORY.resolve("axis"));
    theirs = new CallSide("Axis", axis.soap(), messages, List.of(new ServerTime(axis.pid())));
    ours =
        new CallSide(
            "ours",
            node.soap("AdminServices"),
            messages,
            List.of(new ServerTime(node.pid()), new ServerTime(database.pid())));
    System.out.println("settings: " + new TreeMap<>(BenchDatabase.SETTINGS) + ", fsync on");
    System.out.printf(
        "machine: %d processors, both servers with 512 MB of heap, %.0f s each; %s%n",
        CORES, SECONDS, load());
  }

  private static Node server() {
    DatabaseAccess access = database.access("orrery");
    return new Node(
        "bench",
        Build.server(),
        DIRECTORY.resolve("node1"),
        Map.of(
            "ORRERY_DB_URL", access.url(),
            "ORRERY_DB_USER", access.user(),
            "ORRERY_DB_PASSWORD", access.password(),
            "ORRERY_TEST_CLOCK", "true",
            "ORRERY_DEMO", "true",
            "ORRERY_ADMIN_PASSWORD", "admin",
            "ORRERY_SECRET_KEY_FILE", Product.newKey(DIRECTORY).toString()));
  }

  private static List<String> accounts() {
    Cast cast = new Cast(new SoapCaller(node.soap("AdminServices")));
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(cast.another("customer").account());
    }
    return accounts;
  }

  @AfterAll
  static void end() throws IOException {
    axis.close();
    node.stop();
    database.close();
  }

  @Test
  void calls_keep_up_with_the_engine_in_memory_the_database_and_the_hash()
      throws IOException, SQLException {
    NotedCalls debits = noted("oneTimeDebit", NOTED_DEBITS);
    noted("getQuota", NOTED_CALLS);
    noted("signupUser", NOTED_CALLS);
    BenchHeap heap = new BenchHeap(node);
    for (String operation : OPERATIONS) {
      System.out.printf("%n%s, %s%n", operation, load());
      warm(theirs, operation);
      warm(ours, operation);
      for (int connections : CONNECTIONS) {
        Result axisResult = theirs.load(operation, connections, SECONDS);
        Result result = ours.load(operation, connections, SECONDS);
        print(connections, axisResult, result);
        require(result.measure().failed() == 0, operation + ": calls failed");
        switch (operation) {
          case "getQuota" -> judgeQuota(connections, axisResult, result);
          case "oneTimeDebit" -> judgeDebit(connections, result, debits);
          default -> judgeSignup(connections, axisResult);
        }
        heap.look();
      }
    }
    System.out.printf(
        "%nheap of ours after collections at most %.0f MB, %s%n",
        heap.peakBytes() / MEGABYTE, load());
    misses.forEach(System.out::println);
    if (JUDGED) {
      assertThat(misses).isEmpty();
    }
  }

  private static void warm(CallSide side, String operation) {
    for (long calls = 0; calls < WARM_CALLS; ) {
      calls += side.load(operation, WARM_CONNECTIONS, SECONDS).measure().calls();
    }
  }

  private static void print(int connections, Result axisResult, Result result) {
    System.out.printf("%4d connections  Axis %s%n", connections, axisResult);
    System.out.printf(
        "                  ours %s, %.2f of Axis%n",
        result, result.perSecond() / axisResult.perSecond());
  }

  private void judgeQuota(int connections, Result axisResult, Result result) {
    double ratio = result.perSecond() / axisResult.perSecond();
    require(
        ratio >= QUOTA_MIN || connections == 1,
        "getQuota at %d connections: %.2f of Axis, at least %.2f, aim %.2f"
            .formatted(connections, ratio, QUOTA_MIN, QUOTA_AIM));
  }

  private void judgeDebit(int connections, Result result, NotedCalls debits) throws SQLException {
    database.copy("before", "plain");
    double plain =
        new PlainCalls(database.access("plain"), debits.calls(), ACCOUNTS, connections).perSecond();
    double ratio = result.perSecond() / plain;
    System.out.printf(
        "            plain JDBC %,9.1f/s, ours %.2f of it (at least %.2f)%n",
        plain, ratio, DEBIT_MIN);
    require(
        ratio >= DEBIT_MIN,
        "oneTimeDebit at %d connections: %.2f of plain JDBC".formatted(connections, ratio));
  }

  /**
   * Signups and hashes take turns, because a machine is not always as fast, and the turn in the
   * middle counts. One connection alone cannot use all cores; it is printed and not judged.
   */
  private void judgeSignup(int connections, Result axisResult) {
    List<Double> ratios = new ArrayList<>();
    double before = PasswordHashes.perSecond(HASH_SECONDS);
    for (int turn = 0; turn < TURNS; turn++) {
      Result result = ours.load("signupUser", connections, SECONDS / 2);
      double after = PasswordHashes.perSecond(HASH_SECONDS);
      double hashes = (before + after) / 2;
      double ratio = result.perSecond() / hashes;
      System.out.printf(
          "            ours %6.1f/s, hashes alone %6.1f/s, %.2f of them; without the hash %.2f"
              + " core-ms a call, Axis %.2f%n",
          result.perSecond(),
          hashes,
          ratio,
          result.work() - 1e3 * CORES / hashes,
          axisResult.work());
      require(result.measure().failed() == 0, "signupUser: calls failed");
      ratios.add(ratio);
      before = after;
    }
    ratios.sort(null);
    double middle = ratios.get(TURNS / 2);
    System.out.printf(
        "            ours %.2f of the hashes (at least %.2f), %.2f to %.2f%n",
        middle, SIGNUP_MIN, ratios.get(0), ratios.get(TURNS - 1));
    require(
        middle >= SIGNUP_MIN || connections == 1,
        "signupUser at %d connections: %.2f of the hashes".formatted(connections, middle));
  }

  private void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      misses.add("MISSED " + otherwise);
    }
  }

  private static NotedCalls noted(String operation, int count) throws IOException, SQLException {
    NotedCalls calls =
        NotedCalls.of(database, ours.address(), c -> ours.messages().next(operation), count);
    System.out.printf("%n%s: %.2f statements a call%n", operation, calls.perCall());
    calls.shown().forEach(System.out::println);
    return calls;
  }

  private static String load() {
    return "load %.1f"
        .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
