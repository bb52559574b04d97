package org.orrery.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.shared.InvalidValueException;

/**
 * Name, address and ways to reach a person. Any part may be empty, none is null.
 *
 * <p>Only lengths are checked: the original takes what the form gives, and its own samples send
 * "Email" for an e-mail address. Text is stored as it came and escaped where it is shown.
 *
 * @param state2 the state of a country that has no list of states
 * @param country two letters (ISO 3166) where the form keeps to it
 */
@Embeddable
public record ContactDetails(
    @Column(name = "first_name") String firstName,
    @Column(name = "last_name") String lastName,
    String company,
    String address1,
    String address2,
    String address3,
    String city,
    String state,
    String state2,
    String country,
    @Column(name = "postal_code") String postalCode,
    String phone,
    String fax,
    String email) {

  /** Nobody in particular. */
  public static final ContactDetails EMPTY =
      new ContactDetails("", "", "", "", "", "", "", "", "", "", "", "", "", "");

  /** The columns of a table of contacts, in the order of {@link #values}. */
  public static final String COLUMNS =
      "first_name, last_name, company, address1, address2, address3, city, state, state2, country,"
          + " postal_code, phone, fax, email";

  /** Characters of a country, postal code, phone or fax number. */
  public static final int SHORT_MAX = 40;

  /** Characters of a name, company, city or state. */
  public static final int NAME_MAX = 100;

  /** Characters of a line of an address. */
  public static final int LINE_MAX = 200;

  /** Characters of an e-mail address. */
  public static final int EMAIL_MAX = 254;

  /**
   * Checks the lengths.
   *
   * @throws InvalidValueException if a part is longer than its column
   */
  public ContactDetails {
    Stream.of(firstName, lastName, company, city, state, state2)
        .forEach(text -> require(text, NAME_MAX));
    Stream.of(address1, address2, address3).forEach(text -> require(text, LINE_MAX));
    Stream.of(country, postalCode, phone, fax).forEach(text -> require(text, SHORT_MAX));
    require(email, EMAIL_MAX);
  }

  private static void require(String text, int lengthMax) {
    if (text.length() > lengthMax || text.indexOf('\0') >= 0) {
      throw new InvalidValueException(
          "a contact detail is longer than its " + lengthMax + " characters");
    }
  }

  /** All parts, in the order of {@link #COLUMNS}. */
  public List<String> values() {
    return List.of(
        firstName,
        lastName,
        company,
        address1,
        address2,
        address3,
        city,
        state,
        state2,
        country,
        postalCode,
        phone,
        fax,
        email);
  }

  /** First and last name, with a space between where both are there. */
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** The columns that tables of contacts share. */
  public static ContactDetails read(ResultSet row) throws SQLException {
    return new ContactDetails(
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("company"),
        row.getString("address1"),
        row.getString("address2"),
        row.getString("address3"),
        row.getString("city"),
        row.getString("state"),
        row.getString("state2"),
        row.getString("country"),
        row.getString("postal_code"),
        row.getString("phone"),
        row.getString("fax"),
        row.getString("email"));
  }
}
