package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two years of an installation: who was charged what, on which day, to the cent. */
class CalendarIT {

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("calendar").shortLived().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @TestFactory
  Stream<DynamicTest> two_years_of_many_customers() {
    Timeline years = new Timeline(product, "2027-01-31", "2029-03-01");
    DebitStories.tell(years);
    LifeStories.tell(years);
    TaxStories.tell(years);
    DebtorStories.tell(years);
    return Stream.concat(
        years.play().stream()
            .map(story -> DynamicTest.dynamicTest(story.title(), () -> check(story, years))),
        Stream.of(
            DynamicTest.dynamicTest("the books are sound", CalendarIT::checkBooks),
            DynamicTest.dynamicTest("all that is kept in a dump", CalendarIT::dump)));
  }

  @Test
  void amounts_that_are_no_amounts_and_unknown_starts_are_refused() {
    Customer customer = new Customer(product);
    customer.signsUp();

    assertThat(Stream.of("NaN", "INF", "-INF", "0.004", "0", "-5", "1000000.01"))
        .allSatisfy(
            amount ->
                assertThat(
                        customer.refusal(
                            "oneTimeDebit", "amount", amount, "description", "", "note", ""))
                    .isIn("AMOUNT_NOT_POSITIVE", "AMOUNT_TOO_LARGE", "INVALID_PARAMETER"));
    assertThat(Stream.of(-1, 0, 4))
        .allSatisfy(
            startOn ->
                assertThat(
                        customer.refusal(
                            "monthlyBasedDebit",
                            "amount",
                            "6.00",
                            "duration",
                            4,
                            "frequency",
                            2,
                            "startOn",
                            startOn,
                            "isInfinite",
                            false))
                    .isEqualTo("INVALID_VALUE"));
  }

  private static void check(Story story, Timeline years) throws SQLException {
    assertAgree(story.customer().charges(years), story.charges());
    if (!story.invoices().isEmpty()) {
      assertAgree(story.customer().invoices(years), story.invoices());
    }
    if (story.balance().isPresent()) {
      assertThat(story.customer().balance()).isEqualByComparingTo(story.balance().get());
    }
  }

  /** Line by line, as far as the expected ones say. */
  private static void assertAgree(List<String> lines, List<String> expected) {
    for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
      assertThat(lines.get(i) + " ").startsWith(expected.get(i) + " ");
    }
    assertThat(lines).hasSameSizeAs(expected);
  }

  /** For {@link UpgradeIT} of later versions: what lived here is what they have to bring along. */
  private static void dump() throws Exception {
    DatabaseDump dump = new DatabaseDump(product.dataSource());
    Path folder = Files.createDirectories(Build.directory().resolve("upgrade"));
    Path file = folder.resolve(dump.version() + ".dump.gz");

    dump.write(file);

    assertThat(file).isNotEmptyFile();
  }

  private static void checkBooks() throws SQLException {
    assertThat(new BookRows(product).faults()).isEmpty();
    assertThat(new AdminConsole(product.node()).verifyBooks()).contains("sound");
  }
}
