package org.orrery.console.account;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.orrery.account.ContactDetails;

/** The fields of a contact, in the order in which people fill them in. */
enum ContactField {
  FIRST_NAME("firstName", ContactDetails::firstName, ContactDetails.NAME_MAX),
  LAST_NAME("lastName", ContactDetails::lastName, ContactDetails.NAME_MAX),
  COMPANY("company", ContactDetails::company, ContactDetails.NAME_MAX),
  EMAIL("email", ContactDetails::email, ContactDetails.EMAIL_MAX),
  PHONE("phone", ContactDetails::phone, ContactDetails.SHORT_MAX),
  FAX("fax", ContactDetails::fax, ContactDetails.SHORT_MAX),
  ADDRESS1("address1", ContactDetails::address1, ContactDetails.LINE_MAX),
  ADDRESS2("address2", ContactDetails::address2, ContactDetails.LINE_MAX),
  ADDRESS3("address3", ContactDetails::address3, ContactDetails.LINE_MAX),
  POSTAL_CODE("postalCode", ContactDetails::postalCode, ContactDetails.SHORT_MAX),
  CITY("city", ContactDetails::city, ContactDetails.NAME_MAX),
  STATE("state", ContactDetails::state, ContactDetails.NAME_MAX),
  STATE2("state2", ContactDetails::state2, ContactDetails.NAME_MAX),
  COUNTRY("country", ContactDetails::country, ContactDetails.SHORT_MAX);

  /** As the other doors and the texts have it. */
  final String label;

  final int lengthMax;

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a method cannot be changed.
  private final Function<ContactDetails, String> part;

  ContactField(String label, Function<ContactDetails, String> part, int lengthMax) {
    this.label = label;
    this.part = part;
    this.lengthMax = lengthMax;
  }

  /** What a contact has there. */
  String of(ContactDetails contact) {
    return part.apply(contact);
  }

  /** What a phone's keyboard is to offer. */
  String inputMode() {
    return switch (this) {
      case EMAIL -> "email";
      case PHONE, FAX -> "tel";
      default -> "text";
    };
  }

  static ContactField named(String label) {
    return Arrays.stream(values())
        .filter(field -> field.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a contact has no " + label));
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(field -> field.label).toList();
  }
}
