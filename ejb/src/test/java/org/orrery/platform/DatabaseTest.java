package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.resource.ResourceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.shared.InvalidValueException;

class DatabaseTest {

  private static final String SQL = "select n from generate_series(1, ?) n order by n";

  private final Database database = new LedgerFixture().database;

  @Test
  void what_must_be_whole_is_whole_or_refused() {
    assertThat(database.whole(3, SQL, row -> row.getInt(1), 3)).containsExactly(1, 2, 3);
    assertThatIllegalStateException()
        .isThrownBy(() -> database.whole(3, SQL, row -> row.getInt(1), 4))
        .withMessageStartingWith("more than 3 rows");
  }

  @Test
  void what_no_column_can_hold_is_refused_and_is_no_failure_of_ours() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> database.number("select count(*) where ? = 'a'", "a\0"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                database.number(
                    "select count(*) where ? = current_date", LocalDate.of(9_999_999, 1, 1)));
    assertThatIllegalStateException().isThrownBy(() -> database.number("select"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK, Status.STATUS_UNKNOWN})
  void whoever_goes_on_after_the_end_of_his_transaction_writes_nothing(int status) {
    Database late = in(status);

    assertThatIllegalStateException()
        .isThrownBy(() -> late.number("select nextval('job_id')"))
        .withMessageContaining("took too long");
    assertThatIllegalStateException().isThrownBy(() -> late.update("delete from login_failure"));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                late.batch(
                    "delete from login_failure where login = ?",
                    List.<Object[]>of(new Object[] {"jane"})));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {Status.STATUS_NO_TRANSACTION, Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK})
  void within_a_transaction_and_without_one_it_does_what_it_is_told(int status) {
    assertThat(in(status).number("select 7")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({",false", "08001,true", "57P03,true", "53300,true", "28P01,false"})
  void whoever_gets_no_connection_is_told_apart(@Nullable String state, boolean busy) {
    Database none = without(new SQLException("no", state));

    assertThatIllegalStateException()
        .isThrownBy(() -> none.number("select 7"))
        .matches(thrown -> thrown instanceof DatabaseBusyException == busy);
  }

  @Test
  void a_pool_that_nobody_gives_a_connection_back_to_is_a_busy_database() {
    Database none = without(new SQLException(new ResourceException("IJ000655: none available")));

    assertThatExceptionOfType(DatabaseBusyException.class)
        .isThrownBy(() -> none.number("select 7"));
  }

  @Test
  void a_transaction_that_takes_no_connection_any_more_is_not_a_busy_database() {
    Database none = without(new SQLException("in association", new IllegalStateException()));

    assertThatIllegalStateException()
        .isThrownBy(() -> none.number("select 7"))
        .isNotInstanceOf(DatabaseBusyException.class);
  }

  private static Database without(SQLException refusal) {
    DataSource none =
        (DataSource)
            Proxy.newProxyInstance(
                DatabaseTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  throw refusal;
                });
    return new TestContainer(none).get(Database.class);
  }

  private static Database in(int status) {
    return new TestContainer()
        .put(TransactionSynchronizationRegistry.class, TestContainer.transactions(status))
        .get(Database.class);
  }
}
