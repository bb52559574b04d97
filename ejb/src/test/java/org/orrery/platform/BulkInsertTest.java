package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.ledger.TestContainer;

/** What goes in by the thousand comes out as it was. */
class BulkInsertTest {

  private final Database database = new TestContainer().get(Database.class);

  @BeforeEach
  void make_a_table() {
    database.update("drop table if exists bulk_sample");
    database.update(
        """
        create temp table bulk_sample (id bigint, place integer, text varchar(1000), day date,
          at timestamptz, amount numeric(19,4), bytes bytea, yes boolean, made text default 'here')""");
  }

  @Test
  void every_type_comes_back_as_it_was() {
    Instant at = Instant.parse("2026-04-20T10:00:00.123456Z");
    BulkInsert rows = rows();
    rows.add(
        7L,
        3,
        "plain",
        LocalDate.parse("2026-04-20"),
        at,
        new BigDecimal("-12.3400"),
        new byte[] {0, -1, 92},
        true);

    database.insert(rows);

    List<String> found =
        database.query(
            "select * from bulk_sample",
            row ->
                row.getLong("id")
                    + " "
                    + row.getInt("place")
                    + " "
                    + row.getString("text")
                    + " "
                    + row.getDate("day")
                    + " "
                    + row.getTimestamp("at").toInstant()
                    + " "
                    + row.getBigDecimal("amount")
                    + " "
                    + row.getBytes("bytes").length
                    + row.getBytes("bytes")[1]
                    + " "
                    + row.getBoolean("yes")
                    + " "
                    + row.getString("made"));
    assertThat(found).containsExactly("7 3 plain 2026-04-20 " + at + " -12.3400 3-1 true here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NULL",
        "null",
        "{}",
        "a,b",
        "it's \"quoted\"",
        "back\\slash \\N \\.",
        "two\nlines",
        "tab\there",
        "ümlaut €, 漢字 and 😀",
        "'); drop table charge; --"
      })
  void texts_are_not_read_as_anything_else(String text) {
    BulkInsert rows = rows();
    rows.add(1L, 1, text, null, null, null, null, null);
    rows.add(null, null, null, null, null, null, null, null);

    database.insert(rows);

    assertThat(
            database.query(
                "select text from bulk_sample where id = 1", row -> row.getString("text")))
        .containsExactly(text);
    assertThat(
            database.number(
                "select count(*) from bulk_sample where text is null and id is null"
                    + " and bytes is null and yes is null"))
        .isEqualTo(1);
  }

  @Test
  void rows_keep_their_order_and_no_rows_are_no_statement() {
    database.insert(rows());
    BulkInsert rows = rows();
    for (int place = 0; place < 5_000; place++) {
      rows.add((long) place, place, "row " + place, null, null, null, null, null);
    }

    database.insert(rows);

    assertThat(
            database.number(
                "select count(*) from bulk_sample where id = place and text = 'row ' || place"))
        .isEqualTo(5_000);
  }

  @Test
  void a_row_of_another_width_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> rows().add(1L, 2));
  }

  @Test
  void many_numbers_are_one_parameter() {
    assertThat(
            database.number(
                "select count(*) from generate_series(1, 10) n where n = any(?)",
                SqlArray.ofLongs(List.of(2L, 4L, 11L))))
        .isEqualTo(2);
  }

  private static BulkInsert rows() {
    return new BulkInsert(
        "bulk_sample",
        "id bigint",
        "place integer",
        "text text",
        "day date",
        "at timestamptz",
        "amount numeric",
        "bytes bytea",
        "yes boolean");
  }
}
