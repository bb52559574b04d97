package org.orrery.directory;

/** The owner's contact details that can be searched by. */
public enum ContactDetail {
  /** Given name. */
  FIRST_NAME("first_name"),
  /** Family name. */
  LAST_NAME("last_name"),
  /** Firm. */
  COMPANY("company"),
  /** Town. */
  CITY("city"),
  /** State, from the list or free. */
  STATE("concat(contact_state, ' ', contact_state2)"),
  /** Postal code. */
  POSTAL_CODE("postal_code"),
  /** Country. */
  COUNTRY("country");

  private final String column;

  ContactDetail(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
