package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;

/** Name, address and ways to reach a person; any part may be missing. */
public record ContactBody(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String company,
    @Nullable String address1,
    @Nullable String address2,
    @Nullable String address3,
    @Nullable String city,
    @Nullable String state,
    @Nullable String state2,
    @Nullable String country,
    @Nullable String postalCode,
    @Nullable String phone,
    @Nullable String fax,
    @Nullable String email) {
  /** Shows them. */
  public static ContactBody of(ContactDetails details) {
    return new ContactBody(
        details.firstName(),
        details.lastName(),
        details.company(),
        details.address1(),
        details.address2(),
        details.address3(),
        details.city(),
        details.state(),
        details.state2(),
        details.country(),
        details.postalCode(),
        details.phone(),
        details.fax(),
        details.email());
  }

  /** As they are to be stored. */
  public ContactDetails wanted() {
    return new ContactDetails(
        Given.text(firstName),
        Given.text(lastName),
        Given.text(company),
        Given.text(address1),
        Given.text(address2),
        Given.text(address3),
        Given.text(city),
        Given.text(state),
        Given.text(state2),
        Given.text(country),
        Given.text(postalCode),
        Given.text(phone),
        Given.text(fax),
        Given.text(email));
  }
}
