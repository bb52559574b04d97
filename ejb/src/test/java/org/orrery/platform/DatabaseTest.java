package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.orrery.ledger.LedgerFixture;

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
}
