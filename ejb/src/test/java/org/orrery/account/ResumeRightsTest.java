package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of section 6.11 of the API reference, cell by cell; rows of runs are ours. */
class ResumeRightsTest {

  private static final List<SuspendedBy> COLUMNS = List.of(SuspendedBy.values());

  /** Rows resume; columns suspended, in the order of {@link SuspendedBy}. */
  private static final String TABLE =
      """
      resumer            Admin Reseller Overlimit Reseller's Debt Trial MoneyBack Exemption
      ADMINISTRATOR      yes   yes      yes       yes        yes  yes   no        yes
      RESELLER           no    yes      yes       yes        yes  yes   no        yes
      OVERLIMIT          no    no       no        no         no   no    no        no
      RESELLER_SUSPENDED no    no       no        yes        no   no    no        no
      DEBT               no    no       no        no         yes  no    no        no
      TRIAL              no    no       no        no         no   yes   no        no
      MONEY_BACK         no    no       no        no         no   no    no        no
      EXEMPTION_CODE     no    no       no        no         no   no    no        no
      """;

  static Stream<Arguments> cells() {
    List<List<String>> rows = TABLE.lines().map(line -> Arrays.asList(line.split("\\s+"))).toList();
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                Stream.iterate(1, n -> n + 1)
                    .limit(COLUMNS.size())
                    .map(n -> Arguments.of(row.get(0), COLUMNS.get(n - 1), row.get(n))));
  }

  @ParameterizedTest(name = "{0} resumes what {1} suspended: {2}")
  @MethodSource("cells")
  void each_resumes_what_the_table_says(
      SuspendedBy resumer, SuspendedBy suspender, String allowed) {
    assertThat(ResumeRights.mayResume(resumer, suspender)).isEqualTo(allowed.equals("yes"));
  }
}
