package org.orrery.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into files for spreadsheets. */
class CsvTest {

  @Test
  void values_are_quoted_and_rows_end_as_the_format_says() {
    assertThat(Csv.row(List.of(1950, "a,b", "say \"so\"")))
        .isEqualTo("\"1950\",\"a,b\",\"say \"\"so\"\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void what_would_be_worked_out_is_shown(String formula) {
    assertThat(Csv.row(List.of(formula))).startsWith("\"'" + formula);
  }

  @Test
  void an_empty_value_stays_empty() {
    assertThat(Csv.row(List.of(""))).isEqualTo("\"\"\r\n");
  }
}
