package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody does who tries the product: the demo, the admin program, SOAP, and the reports. */
class DemoCalendarIT {

  private static final long ACCOUNT = 1950;
  private static final LocalDate SET_ON = LocalDate.parse("2027-04-20");
  private static final LocalDate RUN_ON = LocalDate.parse("2027-08-01");

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("demo-calendar").start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void the_reports_show_the_golden_charges_of_the_three_ways_to_start() throws Exception {
    AdminProgram admin = new AdminProgram(product.node());
    LocalDate today = new AdminConsole(product.node()).businessDate();
    int years = Timeline.yearsFrom(SET_ON, today);
    admin.run("clock", "set", SET_ON.plusYears(years).toString());
    List.of(1, 2, 3).forEach(DemoCalendarIT::debitEveryTwoMonths);

    admin.run("clock", "set", RUN_ON.plusYears(years).toString());
    admin.run("billing", "run");

    assertThat(admin.run("clock", "show")).contains(RUN_ON.plusYears(years).toString());
    assertThat(charges("first day, prorated", years))
        .containsExactly("2027-04-20 4.00", "2027-06-01 6.00", "2027-08-01 6.00");
    assertThat(charges("first day, whole", years))
        .containsExactly("2027-04-20 6.00", "2027-06-01 6.00", "2027-08-01 6.00");
    assertThat(charges("right now", years)).containsExactly("2027-04-20 6.00", "2027-06-20 6.00");
    assertThat(admin.run("books", "verify")).contains("sound");
  }

  private static void debitEveryTwoMonths(int startOn) {
    List<String> names = List.of("first day, prorated", "first day, whole", "right now");
    new SoapCaller(product)
        .expect(
            Identity.ADMINISTRATOR,
            "monthlyBasedDebit",
            "accountId",
            ACCOUNT,
            "amount",
            new BigDecimal("6.00"),
            "duration",
            24,
            "frequency",
            2,
            "description",
            names.get(startOn - 1),
            "note",
            "",
            "adminNote",
            "",
            "startOn",
            startOn,
            "isInfinite",
            false,
            "isInvoice",
            false);
  }

  /** Read by the role for reports, as any tool would. */
  private static List<String> charges(String description, int years) throws SQLException {
    try (Connection connection = product.reports().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select business_date, round(amount, 2) from report.charge"
                    + " where account_id = ? and description = ? order by business_date")) {
      statement.setLong(1, ACCOUNT);
      statement.setString(2, description);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          LocalDate day = rows.getObject(1, LocalDate.class).minusYears(years);
          lines.add(day + " " + rows.getBigDecimal(2));
        }
      }
      return lines;
    }
  }
}
