package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.account.ContactDetails;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;
import org.orrery.signup.SignupDetails.Parameter;
import org.orrery.signup.SignupDetails.Wish;

/** Reads signups for a moderator, and keeps why one was refused. */
@ApplicationScoped
class SignupFiles {

  /** More than a signup form may send. */
  private static final int PARAMETERS_MAX = 200;

  private static final String HIDDEN = "*";
  private static final Pattern SECRET_NAME =
      Pattern.compile("pass|pwd|secret|cvv|cvc|pin\\b|token", Pattern.CASE_INSENSITIVE);

  /** As many digits as a card has, however they are grouped. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .:-]?\\d){11,}");

  @Inject Database database;

  Optional<SignupDetails> read(long id) {
    return database.find("select * from signup where id = ?", this::details, id);
  }

  void keepReason(long id, String reason) {
    database.update("update signup set refusal_reason = ? where id = ?", reason, id);
  }

  private SignupDetails details(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Map<String, ContactDetails> contacts = contacts(id);
    return new SignupDetails(
        id,
        new SellerId(row.getLong("seller_id")),
        row.getString("state"),
        Stream.of(row.getString("doubts").split(",")).filter(name -> !name.isEmpty()).toList(),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getObject("account_id", Long.class),
        row.getString("refusal_reason"),
        wish(row),
        contacts.getOrDefault("OWNER", ContactDetails.EMPTY),
        contacts.getOrDefault("BILLING", ContactDetails.EMPTY),
        parameters(id));
  }

  private static Wish wish(ResultSet row) throws SQLException {
    String card =
        Stream.of("card_brand", "card_last_four", "card_expires_in")
            .map(column -> text(row, column))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Wish(
        row.getInt("plan_id"),
        row.getInt("period_id"),
        row.getString("login"),
        row.getString("description"),
        row.getString("mode"),
        row.getString("domain_name"),
        row.getString("payment_type"),
        card,
        row.getString("promo_code"),
        row.getString("remote_address"));
  }

  private static String text(ResultSet row, String column) {
    try {
      return row.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, ContactDetails> contacts(long id) {
    return database
        .query(
            "select * from signup_contact where signup_id = ?",
            row -> Map.entry(row.getString("kind"), ContactDetails.read(row)),
            id)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Parameter> parameters(long id) {
    return database.query(
        "select name, value from signup_parameter where signup_id = ? order by name limit ?",
        row -> shown(row.getString("name"), row.getString("value")),
        id,
        PARAMETERS_MAX);
  }

  private static Parameter shown(String name, String value) {
    boolean secret = SECRET_NAME.matcher(name).find() || LONG_NUMBER.matcher(value).find();
    return new Parameter(name, secret ? HIDDEN : value);
  }
}
