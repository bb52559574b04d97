package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** What the scenario of {@code src/test/clients} has to leave in the database. */
final class ClientTraces {

  private static final String OF_LOGIN =
      " join orrery.credential c on c.customer_id = a.customer_id where c.login = ?";

  /** Follows a select from a table, called t, that has rows per account. */
  private static final String OF_ACCOUNT =
      " join orrery.account a on a.id = t.account_id" + OF_LOGIN + " order by ";

  private final DataSource database;
  private final String login;

  /** The traces of the customer with a login. */
  ClientTraces(DataSource database, String login) {
    this.database = database;
    this.login = login;
  }

  /** Every text as it was sent, every amount to the cent. */
  void check() throws SQLException {
    theAccountIsDeleted();
    bothContactsArrived();
    debitsArrived();
    theCreditArrived();
    theSignupArrived();
    anAccountStaysSuspended();
  }

  private void theAccountIsDeleted() throws SQLException {
    assertThat(
            rows(
                "select a.description, a.state, a.promo_code from orrery.account a" + OF_LOGIN,
                login))
        .containsExactly(List.of(text("account"), "DELETED", "A1112233"));
  }

  private void bothContactsArrived() throws SQLException {
    List<String> texts =
        List.of(text("first"), text("last"), text("company"), text("street"), text("city"));
    assertThat(
            rows(
                "select first_name, last_name, company, address1, t.city from orrery.contact t"
                    + OF_ACCOUNT
                    + "t.kind",
                login))
        .containsExactly(texts, texts);
  }

  private void debitsArrived() throws SQLException {
    assertThat(
            rows(
                "select kind, amount, t.description, note, admin_note from orrery.debit_schedule t"
                    + OF_ACCOUNT
                    + "t.id",
                login))
        .containsExactly(
            List.of("ONE_TIME", "99.8000", text("once"), text("note"), ""),
            List.of("MONTHLY", "6.0000", text("monthly"), text("note"), text("admin note")),
            List.of("BILLING_PERIOD", "10.0500", text("period"), text("note"), text("admin note")));
    assertThat(
            rows(
                "select t.amount, t.description, t.note from orrery.charge t" + OF_ACCOUNT + "t.id",
                login))
        .contains(List.of("99.8000", text("once"), text("note")));
  }

  private void theCreditArrived() throws SQLException {
    assertThat(
            rows(
                "select amount, t.description, text, external_id from orrery.credit t"
                    + OF_ACCOUNT
                    + "t.id",
                login))
        .containsExactly(List.of("199.9000", text("credit"), text("text"), text("id")));
  }

  private void theSignupArrived() throws SQLException {
    assertThat(
            rows(
                "select mode, domain_name, card_holder, card_last_four, remote_address"
                    + " from orrery.signup where login = ?",
                login))
        .containsExactly(
            List.of("TRANSFER", login + ".example.net", text("holder"), "1111", "192.0.2.7"));
  }

  private void anAccountStaysSuspended() throws SQLException {
    assertThat(
            rows(
                "select a.suspension_reason from orrery.account a"
                    + " join orrery.credential c on c.customer_id = a.customer_id"
                    + " where c.login like ? and a.state = 'SUSPENDED'",
                login + "f%"))
        .containsExactly(List.of(text("reason")));
  }

  /** The clients' own way to make a text that is hard to carry. */
  private static String text(String what) {
    return what + ": ë & < '";
  }

  private List<List<String>> rows(String sql, String parameter) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          String[] row = new String[result.getMetaData().getColumnCount()];
          for (int column = 0; column < row.length; column++) {
            row[column] = result.getString(column + 1);
          }
          rows.add(Arrays.asList(row));
        }
      }
    }
    return rows;
  }
}
