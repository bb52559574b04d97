package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that lived under earlier versions, brought to this one.
 *
 * <p>Each is a file of {@code src/test/resources/upgrade}. Every build leaves that of its own
 * version in {@code ear/target/upgrade}, made by {@link CalendarIT}; a release copies it here.
 */
class UpgradeIT {

  /** The tests of a module run in its directory. */
  private static final Path FOLDER = Path.of("src/test/resources/upgrade").toAbsolutePath();

  private static final String STATE =
      """
      select 'account ' || account_id || ' ' || state from report.account
      union all select 'balance ' || account_id || ' ' || balance from report.balance
      union all select 'charge ' || charge_id || ' ' || business_date || ' ' || amount
        from report.charge
      union all select 'credit ' || account_id || ' ' || amount from report.credit
      order by 1""";

  static List<Path> dumps() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> dumps = files.filter(file -> file.toString().endsWith(".dump.gz")).toList();
      assertThat(dumps).isNotEmpty();
      return dumps;
    }
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void an_earlier_database_is_migrated_with_all_its_books_and_goes_on(Path dump)
      throws SQLException {
    try (Product product =
        ProductBuilder.aProduct()
            .named("upgrade")
            .shortLived()
            .on(database -> load(dump, database))
            .start()) {
      Rows rows = new Rows(product);
      AdminConsole console = new AdminConsole(product.node());
      BookRows books = new BookRows(product);
      List<String> before = rows.texts(STATE);
      assertThat(before).hasSizeGreaterThan(100);
      assertThat(console.verifyBooks()).contains("sound");
      assertThat(books.faults()).isEmpty();
      assertThat(accountsByCall(product))
          .isEqualTo(
              rows.texts(
                  "select account_id from report.account where state <> 'DELETED'"
                      + " order by account_id desc"));

      console.moveTo(console.businessDate().plusMonths(1));
      console.runBilling();

      assertThat(rows.texts(STATE)).hasSizeGreaterThan(before.size());
      assertThat(rows.texts(STATE).stream().filter(line -> line.startsWith("charge")))
          .containsAll(before.stream().filter(line -> line.startsWith("charge")).toList());
      assertThat(console.verifyBooks()).contains("sound");
      assertThat(books.faults()).isEmpty();
    }
  }

  private static List<String> accountsByCall(Product product) {
    return new SoapCaller(product).expect(Identity.ADMINISTRATOR, "getAccounts").texts("item");
  }

  private static void load(Path dump, DataSource database) {
    try {
      new DatabaseDump(database).load(dump);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot load " + dump, e);
    }
  }
}
