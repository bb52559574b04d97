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
  /** Shows it. */
  static ContactBody of(ContactDetails contact) {
    return new ContactBody(
        contact.firstName(),
        contact.lastName(),
        contact.company(),
        contact.address1(),
        contact.address2(),
        contact.address3(),
        contact.city(),
        contact.state(),
        contact.state2(),
        contact.country(),
        contact.postalCode(),
        contact.phone(),
        contact.fax(),
        contact.email());
  }

  ContactDetails wanted() {
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
