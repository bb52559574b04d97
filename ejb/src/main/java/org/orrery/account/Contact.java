package org.orrery.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The owner's or the payer's details of one account. */
@Entity
@Table(name = "contact")
class Contact {

  enum Kind {
    OWNER,
    BILLING
  }

  @EmbeddedId private Key key = new Key(0, Kind.OWNER);

  @Embedded private ContactDetails details = ContactDetails.EMPTY;

  protected Contact() {}

  Key key() {
    return key;
  }

  ContactDetails details() {
    return details;
  }

  @Embeddable
  record Key(
      @Column(name = "account_id") long accountId,
      @Enumerated(EnumType.STRING) @Column(length = 10) Kind kind)
      implements Serializable {}
}
