package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.product.SlowBilling.Deal;

/**
 * Two servers on one database behind a real balancer, one of which is killed by {@code kill -9}:
 * whether callers lose anything, who charges, and how long it takes until all is as before.
 */
@NeedsProgram(value = "haproxy", probe = "-v")
class NodesIT {

  private static final int ACCOUNTS = 24;
  private static final int PACE_MILLISECONDS = 400;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What a caller may see of a death at most; half of it is what was measured under load. */
  private static final Duration TAKEOVER_MAX = Duration.ofSeconds(15);

  private static final Duration DOWN_MAX = Duration.ofSeconds(60);
  private static final Duration ENDURANCE =
      Duration.ofSeconds(Integer.getInteger("orrery.takeover.seconds", 720));

  private static final String SHARES =
      "select node || ' ' || sum(charged) from orrery.bill_run_node group by node order by node";

  private static Product product;
  private static Node second;
  private static Balancer balancer;
  private static AdminConsole console;
  private static Rows rows;

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("nodes")
            .durable()
            .with("ORRERY_TEST_BILLING_PACE_MILLIS", String.valueOf(PACE_MILLISECONDS))
            .start();
    second = product.addNode();
    balancer = Balancer.start(product.directory(), List.of(product.node(), second));
    console = new AdminConsole(product.node());
    rows = new Rows(product);
  }

  @AfterAll
  static void stop() {
    balancer.close();
    product.close();
  }

  @Test
  void no_call_that_was_answered_is_lost_and_none_is_made_twice_when_a_node_dies()
      throws SQLException {
    Duration unused = killUnderLoad(second);
  }

  /** As many deaths as fit into a quarter of an hour, of one node and the other by turns. */
  @Test
  @Tag("endurance")
  void node_after_node_dies_and_no_call_is_lost() throws SQLException {
    long end = System.nanoTime() + ENDURANCE.toNanos();
    List<Duration> outages = new ArrayList<>();
    while (System.nanoTime() < end) {
      outages.add(killUnderLoad(outages.size() % 2 == 0 ? second : product.node()));
    }

    List<Long> sorted = outages.stream().map(Duration::toMillis).sorted().toList();
    System.out.printf(
        "%d deaths; the last failure after each: min %d ms, median %d ms, max %d ms%n",
        sorted.size(), sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    assertThat(new BookRows(product).faults()).isEmpty();
  }

  /** How long callers see it; every call that was answered is there once. */
  private static Duration killUnderLoad(Node node) throws SQLException {
    await("both behind the balancer", balancer::seesBoth);
    long account = new Cast(new SoapCaller(product)).person("customer").accountId();
    long killedAt;
    BalancedCalls load = BalancedCalls.begin(balancer.address(), account);
    try (load) {
      load.awaitAnswers(200);
      killedAt = System.nanoTime();
      node.kill();
      load.awaitAnswers(400);
    }
    node.start();

    Duration outage = Duration.ofNanos(Math.max(0, load.lastFailureAt() - killedAt));
    System.out.printf(
        "%d calls answered, %d failed without a key, %d with one were sent again by their client;"
            + " the last failure %d ms after the kill%n",
        load.answered.size(), load.failedWithout.size(), load.repeated.size(), outage.toMillis());
    assertThat(outage).isLessThan(TAKEOVER_MAX);
    requireEachOnce(load, account);
    return outage;
  }

  private static void requireEachOnce(BalancedCalls load, long account) throws SQLException {
    assertThat(load.failedWithKey).as("calls with a key that were never answered").isEmpty();
    List<String> charged =
        rows.texts(
            "select description from orrery.charge where account_id = ?"
                + " and description like 'balanced-%'",
            account);
    assertThat(charged).doesNotHaveDuplicates().containsAll(load.answered);
    Set<String> unasked = new TreeSet<>(charged);
    unasked.removeAll(load.answered);
    assertThat(load.failedWithout.keySet()).containsAll(unasked);
  }

  @Test
  void a_run_is_shared_and_goes_on_when_a_node_dies_in_the_middle_of_it() throws SQLException {
    LocalDate first = console.businessDate();
    List<Deal> deals = new ArrayList<>(new Crowd(product).arrive(ACCOUNTS, first));
    console.moveTo(first.plusMonths(2));
    List<CompletableFuture<String>> runs = List.of(run(product.node()), run(second));
    await("both charge", () -> rows.texts(SHARES).size() == 2);

    second.kill();
    long killedAt = System.nanoTime();
    long then = charges(deals);
    await("the other one charges on", () -> charges(deals) > then || console.dueCount() == 0);
    Duration goesOn = Duration.ofNanos(System.nanoTime() - killedAt);
    runs.get(0).join();
    console.runBilling(); // Whom the dead one had, if the database did not notice in time.

    System.out.printf(
        "the run went on %d ms after the kill; %s%n", goesOn.toMillis(), rows.texts(SHARES));
    assertThat(console.dueCount()).isZero();
    assertThat(new BookRows(product).faults()).isEmpty();
    assertThat(ofTheCrowd(deals))
        .containsExactlyInAnyOrderElementsOf(
            new SlowBilling().charges(deals, first, console.businessDate()));
    assertThat(sharesAfter(first)).isEqualTo(chargesOfRunsAfter(first)).isPositive();
    assertThat(console.operate("Nodes", "shares").toString()).contains("node1", "node2");
    second.start();
    assertThat(console.operate("Nodes", "list").toString()).doesNotContain("DOWN");
  }

  @Test
  @NeedsProgram(
      value = "sh",
      probe = {"-c", "chromium --version && node --version"},
      from = "chromium and nodejs")
  void a_signed_in_person_goes_on_at_the_other_node() {
    try (Browser browser = new Browser(balancer.address())) {
      browser.signIn(Identity.ADMINISTRATOR.login(), product.adminPassword());
      browser.page("accounts");
      assertThat(browser.title()).isEqualTo("Accounts");
      Node mine = browser.cookie("ORRERY_NODE").value.equals("node1") ? product.node() : second;

      mine.kill();
      long killedAt = System.nanoTime();
      await("the page is there again", () -> browser.page("accounts").status() == 200);
      Duration outage = Duration.ofNanos(System.nanoTime() - killedAt);

      System.out.printf("the page was reopened %d ms after the kill%n", outage.toMillis());
      assertThat(browser.title()).isEqualTo("Accounts");
      assertThat(browser.page().locator("header .who").innerText()).contains("admin");
      browser.page("account?id=1950");
      assertThat(browser.title()).isEqualTo("Account 1950");
      mine.start();
    }
  }

  @Test
  @Tag("endurance")
  void the_others_take_a_silent_node_for_dead_within_a_minute() {
    second.kill();
    long killedAt = System.nanoTime();
    await("it is down", () -> console.operate("Nodes", "list").toString().contains("DOWN"));
    Duration silence = Duration.ofNanos(System.nanoTime() - killedAt);
    System.out.printf("taken for dead %d s after the kill%n", silence.toSeconds());

    assertThat(silence).isLessThan(DOWN_MAX);
    second.start();
    await("it is up", () -> !console.operate("Nodes", "list").toString().contains("DOWN"));
  }

  private static CompletableFuture<String> run(Node node) {
    AdminConsole own = new AdminConsole(node);
    return CompletableFuture.supplyAsync(own::runBilling);
  }

  private static List<String> ofTheCrowd(List<Deal> deals) throws SQLException {
    List<String> accounts = deals.stream().map(deal -> deal.account() + " ").distinct().toList();
    return new BookRows(product)
        .charges().stream().filter(line -> accounts.stream().anyMatch(line::startsWith)).toList();
  }

  private static long charges(List<Deal> deals) throws SQLException {
    return ofTheCrowd(deals).size();
  }

  private static long sharesAfter(LocalDate day) throws SQLException {
    return number("select sum(charged) from orrery.bill_run_node where business_date > ?", day);
  }

  /** Those of calls have the name of one. */
  private static long chargesOfRunsAfter(LocalDate day) throws SQLException {
    return number(
        "select count(*) from report.charge where business_date > ?"
            + " and description not like 'balanced-%'",
        day);
  }

  private static long number(String sql, LocalDate day) throws SQLException {
    return Long.parseLong(rows.text(sql, day));
  }

  private static void await(String what, Condition condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isTrue(condition)) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean isTrue(Condition condition) {
    try {
      return condition.isTrue();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is waited for. */
  private interface Condition {
    boolean isTrue() throws SQLException;
  }
}
