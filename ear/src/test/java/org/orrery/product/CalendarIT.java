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
    product = DumpKey.aProduct().named("calendar").start();
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
    FeeStories.tell(years);
    PromotionStories.tell(years);
    TrialStories.tell(years);
    CardStories.tell(years);
    ResaleStories.tell(years);
    FailureStories.tell(years);
    List<Story> stories = years.play();
    years.awaitDocuments();
    return Stream.concat(
        stories.stream()
            .map(story -> DynamicTest.dynamicTest(story.title(), () -> check(story, years))),
        Stream.of(
            DynamicTest.dynamicTest("the books are sound", CalendarIT::checkBooks),
            DynamicTest.dynamicTest("something of everything happened", CalendarIT::checkKinds),
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
    Paperwork paperwork = story.customer().paperwork(years);
    if (!story.invoices().isEmpty()) {
      assertAgree(paperwork.invoices(), story.invoices());
    }
    if (!story.mails().isEmpty()) {
      assertAgree(paperwork.mails(), story.mails());
    }
    assertAgree(paperwork.payments(), story.payments());
    if (story.balance().isPresent()) {
      assertThat(story.customer().balance()).isEqualByComparingTo(story.balance().get());
    }
  }

  /** What databases of later versions have to know of, {@link UpgradeIT} shall see. */
  private static void checkKinds() throws SQLException {
    Rows rows = new Rows(product);
    for (String kind :
        List.of(
            "charge where kind = 'SETUP_FEE'",
            "charge where kind = 'RECURRENT_FEE'",
            "charge where kind = 'USAGE_FEE'",
            "charge where discount_amount > 0",
            "skipped_charge",
            "refund",
            "refund where rule = 'FULL'",
            "purchase where ended_on is null",
            "invoice where kind = 'CREDIT_NOTE' and number is not null",
            "invoice where tax_amount > 0",
            "payment",
            "resale",
            "resale where retail_amount = 0",
            "resale_return where number is not null",
            "resale_invoice where number is not null",
            "mail")) {
      assertThat(rows.text("select count(*)::text from report." + kind)).as(kind).isNotEqualTo("0");
    }
    assertThat(rows.texts("select id from orrery.account where trial_ends_on is not null"))
        .isNotEmpty();
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
