package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.LedgerFixture;
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
}
