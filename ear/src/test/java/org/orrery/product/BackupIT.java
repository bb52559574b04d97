package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.product.SlowBilling.Deal;

/**
 * A backup by {@code pg_dump}, taken while callers debit and a bill run goes on, and restored to
 * another PostgreSQL, on which another server starts: whether its books are whole, whether it
 * charges nobody before a person says so, and nobody twice after that.
 */
@NeedsProgram(
    value = "sh",
    probe = {"-c", "ls /usr/lib/postgresql/*/bin/initdb"},
    from = "postgresql")
class BackupIT {

  private static final int ACCOUNTS = 18;
  private static final int PACE_MILLISECONDS = 400;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String DEBITS =
      "select description from orrery.charge where description like 'balanced-%'";

  private final Path home = TestPostgres.withClients();
  private final PostgresClients clients = new PostgresClients(home);

  @TempDir Path directory;

  @Test
  void a_backup_under_load_is_whole_elsewhere_and_charges_nobody_twice() throws Exception {
    Path dump = directory.resolve("orrery.dump");
    try (Product product = product("backup").start()) {
      LocalDate first = new AdminConsole(product.node()).businessDate();
      List<Deal> deals = new ArrayList<>(new Crowd(product).arrive(ACCOUNTS, first));
      Set<String> answeredBefore = dumpUnderLoad(product, dump);
      List<String> chargedHere = new BookRows(product).charges();

      try (Product restored =
          product("restored")
              .with("ORRERY_SECRET_KEY_FILE", product.keyFile().toString())
              .restoring(database -> clients.restore(dump, database))
              .start()) {
        assertThat(new Rows(restored).texts(DEBITS))
            .doesNotHaveDuplicates()
            .containsAll(answeredBefore);
        assertThat(chargedHere).containsAll(new BookRows(restored).charges());
        assertHeldAndThenRight(restored, deals, first);
      }
    }
  }

  /** What was answered before the backup began. */
  private Set<String> dumpUnderLoad(Product product, Path dump) throws SQLException {
    AdminConsole console = new AdminConsole(product.node());
    long account = new Cast(new SoapCaller(product)).person("customer").accountId();
    console.moveTo(console.businessDate().plusMonths(1));
    Set<String> answeredBefore;
    try (BalancedCalls load = BalancedCalls.begin(product.address(), account)) {
      load.awaitAnswers(50);
      CompletableFuture<String> run = CompletableFuture.supplyAsync(console::runBilling);
      awaitFirstCharge(product);
      answeredBefore = Set.copyOf(load.answered);
      clients.dump(product.databaseAccess(), dump);
      load.awaitAnswers(50);
      awaitEnd(run);
    }
    return answeredBefore;
  }

  private static void awaitFirstCharge(Product product) throws SQLException {
    Rows rows = new Rows(product);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (rows.texts("select node from orrery.bill_run_node").isEmpty()) {
      assertThat(System.nanoTime()).as("the run's first charge").isLessThan(deadline);
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static void assertHeldAndThenRight(Product restored, List<Deal> deals, LocalDate first)
      throws Exception {
    AdminConsole console = new AdminConsole(restored.node());
    AdminProgram admin = new AdminProgram(restored.node());
    assertThat(console.verifyBooks()).contains("sound");
    assertThat(new BookRows(restored).faults()).isEmpty();
    long due = console.dueCount();
    assertThat(due).as("what the run had not charged when the backup was taken").isPositive();

    assertThatThrownBy(console::runBilling).hasStackTraceContaining("a restored backup");
    assertThat(console.dueCount()).isEqualTo(due);
    assertThat(admin.run("guard", "alarms")).contains("a restored backup");
    assertThat(admin.run("status")).contains("a restored backup");

    admin.run("billing", "release");
    admin.run("billing", "run");
    assertThat(console.dueCount()).isZero();
    assertThat(ofTheCrowd(restored, deals))
        .containsExactlyInAnyOrderElementsOf(
            new SlowBilling().charges(deals, first, console.businessDate()));
    assertThat(new BookRows(restored).faults()).isEmpty();
    assertThat(console.verifyBooks()).contains("sound");
  }

  private static List<String> ofTheCrowd(Product product, List<Deal> deals) throws SQLException {
    List<String> accounts = deals.stream().map(deal -> deal.account() + " ").distinct().toList();
    return new BookRows(product)
        .charges().stream().filter(line -> accounts.stream().anyMatch(line::startsWith)).toList();
  }

  private ProductBuilder product(String name) {
    return ProductBuilder.aProduct()
        .named(name)
        .onPostgres(home)
        .with("ORRERY_TEST_BILLING_PACE_MILLIS", String.valueOf(PACE_MILLISECONDS));
  }

  private static void awaitEnd(CompletableFuture<String> run) {
    try {
      run.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the run beside the backup broke off", e);
    }
  }
}
