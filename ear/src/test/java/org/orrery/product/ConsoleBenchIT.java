package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.launcher.DirectoryTree;

/**
 * How long every page of the console and the lists of the JSON API take at the server with a
 * million accounts: {@code ./mvnw -Pbench verify -Dit.test=ConsoleBenchIT}. What is asked for
 * stands in {@code bench/pages.table}. Judged is the median of each.
 *
 * <p>By property: {@code orrery.bench.accounts}, {@code orrery.bench.months} of charges, {@code
 * orrery.bench.kept}: a directory where the database is kept for the next time, {@code
 * orrery.bench.pages}: a regular expression of the pages that are asked for, {@code
 * orrery.bench.rounds}.
 */
@Tag("bench")
class ConsoleBenchIT {

  private static final long ACCOUNTS = Long.getLong("orrery.bench.accounts", 1_000_000);
  private static final long MONTHS = Long.getLong("orrery.bench.months", 2);
  private static final int ROUNDS = Integer.getInteger("orrery.bench.rounds", 21);
  private static final String PAGES = System.getProperty("orrery.bench.pages", ".*");
  private static final String KEPT = System.getProperty("orrery.bench.kept", "");
  private static final int UNTIMED_ROUNDS = Math.min(3, ROUNDS - 1);

  /** Timers of the server wake at least once a minute. */
  private static final Duration IDLE = Duration.ofSeconds(65);

  private static final double MEDIAN_MILLIS_MAX = 1_000;
  private static final Path DIRECTORY = Build.directory().resolve("product/consolebench");

  private final Map<String, BenchCaller> callers = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  @Test
  void every_page_is_there_within_a_second_at_the_median() throws IOException, SQLException {
    try (BenchDatabase database = filled();
        BenchServer server = BenchServer.start(database, "orrery", DIRECTORY.resolve("node1"))) {
      signIn(server.address());
      List<BenchPage> pages =
          BenchPage.of(database, "orrery").stream().filter(p -> p.asked().matches(PAGES)).toList();
      Map<BenchPage, ExplainedStatements> explained = explained(database, pages);
      System.out.printf("%nbefore: %s%n%s%n", machine(), BenchTimes.HEAD);
      for (Map.Entry<BenchPage, ExplainedStatements> page : explained.entrySet()) {
        measure(page.getKey(), page.getValue());
      }
      System.out.println("after: " + machine());
    } finally {
      DirectoryTree.delete(DIRECTORY.resolve("node1"));
    }
    assertThat(misses).isEmpty();
  }

  /** With what {@code provider.sql} and {@code activity.sql} make. */
  private static BenchDatabase filled() throws IOException, SQLException {
    Path kept = Path.of(KEPT);
    if (!KEPT.isEmpty() && Files.exists(kept.resolve("database"))) {
      return BenchDatabase.again(kept).explains();
    }
    BenchDatabase database =
        KEPT.isEmpty() ? BenchDatabase.start(DIRECTORY) : BenchDatabase.start(kept).keeps();
    BenchServer.start(database, "orrery", DIRECTORY.resolve("node1")).close(); // Makes the schema.
    LocalDate openOn =
        LocalDate.parse(database.row("orrery", "select max(open_on) from business_clock").get(0));
    Map<String, Object> parameters =
        Map.of(
            "accounts", ACCOUNTS, "months", MONTHS, "day", openOn.plusMonths(1).withDayOfMonth(1));
    database.load("orrery", "provider.sql", parameters);
    database.load("orrery", "activity.sql", parameters);
    database.run("orrery", "vacuum analyze");
    return database.explains();
  }

  private void signIn(URI server) throws IOException {
    callers.put("nobody", BenchCaller.nobody(server));
    callers.put("admin", BenchCaller.signedIn(server, Identity.ADMINISTRATOR));
    for (Map.Entry<String, String> other :
        Map.of("many", "reseller19", "few", "reseller20", "support", "support").entrySet()) {
      Identity who = Identity.of(other.getValue(), Identity.ADMINISTRATOR.password());
      callers.put(other.getKey(), BenchCaller.signedIn(server, who));
    }
  }

  private void measure(BenchPage page, ExplainedStatements statements) throws IOException {
    double[] millis = new double[ROUNDS];
    for (int round = -UNTIMED_ROUNDS; round < ROUNDS; round++) {
      long beganAt = System.nanoTime();
      boolean unused = ask(page);
      if (round >= 0) {
        millis[round] = (System.nanoTime() - beganAt) / 1e6;
      }
    }
    Arrays.sort(millis);
    BenchTimes times = new BenchTimes(millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    System.out.println(times.shown(page, statements, MEDIAN_MILLIS_MAX));
    if (times.medianMillis() >= MEDIAN_MILLIS_MAX) {
      misses.add("%s: %.0f ms".formatted(page.shown(), times.medianMillis()));
    }
  }

  private boolean ask(BenchPage page) throws IOException {
    HttpResponse<String> answer = callers.get(page.who()).get(page.path());
    if (answer.statusCode() != 200) {
      misses.add("%s: %d %s".formatted(page.path(), answer.statusCode(), answer.body()));
    }
    return answer.statusCode() == 200;
  }

  /** What each asks of the database; what passes over many rows is printed. */
  private Map<BenchPage, ExplainedStatements> explained(
      BenchDatabase database, List<BenchPage> pages) throws IOException, SQLException {
    Map<BenchPage, ExplainedStatements> found = new LinkedHashMap<>();
    database.explain(true);
    long from = Files.size(database.log());
    LockSupport.parkNanos(IDLE.toNanos());
    Set<String> unasked = ExplainedStatements.texts(database.logFrom(from));
    for (BenchPage page : pages) {
      from = Files.size(database.log());
      if (!ask(page)) {
        continue;
      }
      ExplainedStatements statements =
          ExplainedStatements.of(database.logFrom(from), text -> !unasked.contains(text));
      found.put(page, statements);
      statements.wide().forEach(step -> System.out.printf("%s%n    %s%n", page.shown(), step));
    }
    database.explain(false);
    return found;
  }

  private static String machine() {
    return "%d processors, heap 512 MB, load %.1f"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
