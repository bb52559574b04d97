package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
 * <p>Each is a file of {@code src/test/resources/upgrade}, whose README tells how one is added. A
 * dump is another database than it was taken from: where the restore guard was there already, it
 * holds billing until an operator lets it go on.
 */
class UpgradeIT {

  /** The tests of a module run in its directory. */
  private static final Path FOLDER = Path.of("src/test/resources/upgrade").toAbsolutePath();

  /** The migration that brought the restore guard. */
  private static final String GUARDED_SINCE = "0030";

  private static final String STATE =
      """
      select 'account ' || account_id || ' ' || state from report.account
      union all select 'balance ' || account_id || ' ' || balance from report.balance
      union all select 'charge ' || charge_id || ' ' || business_date || ' ' || amount
        from report.charge
      union all select 'credit ' || account_id || ' ' || amount from report.credit
      union all select 'payment ' || account_id || ' ' || payment_id || ' ' || amount
        from report.payment
      union all select 'refund ' || account_id || ' ' || refund_id || ' ' || net_amount
        from report.refund
      union all select 'resale ' || charge_id || ' ' || wholesale_amount from report.resale
      union all select 'purchase ' || account_id || ' ' || purchase_id || ' ' || units
        from report.purchase
      union all select 'invoice ' || seller_id || ' ' || number || ' ' || total_amount
        from report.invoice where number is not null
      order by 1""";

  /** What is over, and no later version may see otherwise. */
  private static final List<String> HISTORY =
      List.of("charge ", "credit ", "payment ", "refund ", "resale ", "invoice ");

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
        DumpKey.aProduct().named("upgrade").on(database -> load(dump, database)).start()) {
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

      if (isGuarded(dump)) {
        assertThatThrownBy(console::runBilling).hasStackTraceContaining("a restored backup");
        console.operate("Billing", "release");
      }
      console.moveTo(console.businessDate().plusMonths(1));
      console.runBilling();

      assertThat(rows.texts(STATE)).hasSizeGreaterThan(before.size());
      assertThat(rows.texts(STATE)).containsAll(before.stream().filter(UpgradeIT::isOver).toList());
      assertThat(console.verifyBooks()).contains("sound");
      assertThat(books.faults()).isEmpty();
    }
  }

  private static boolean isGuarded(Path dump) {
    return dump.getFileName().toString().compareTo(GUARDED_SINCE) >= 0;
  }

  private static boolean isOver(String line) {
    return HISTORY.stream().anyMatch(line::startsWith);
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
