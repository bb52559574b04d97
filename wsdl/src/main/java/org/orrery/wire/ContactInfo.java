package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * A person or company, and where it can be reached.
 *
 * <p>Source: H-Sphere XML API, Admin Services, action "signupUser"; {@code state2} by its sample
 * only.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ContactInfo", namespace = "urn:AdminServices")
public final class ContactInfo {

  @XmlElement(name = "first_name")
  public @Nullable String firstName;

  @XmlElement(name = "last_name")
  public @Nullable String lastName;

  @XmlElement(name = "org_name")
  public @Nullable String orgName;

  public @Nullable String address1;

  public @Nullable String address2;

  public @Nullable String address3;

  public @Nullable String city;

  public @Nullable String state;

  /** State or province outside USA and Canada. */
  public @Nullable String state2;

  /** ISO 3166 alpha-2. */
  public @Nullable String country;

  @XmlElement(name = "postal_code")
  public @Nullable String postalCode;

  public @Nullable String phone;

  public @Nullable String fax;

  public @Nullable String email;

  @Override
  public String toString() {
    return "ContactInfo[" + firstName + " " + lastName + ", " + email + "]";
  }
}
