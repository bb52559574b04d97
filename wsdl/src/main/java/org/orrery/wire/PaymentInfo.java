package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * How a customer pays.
 *
 * <p>Only {@code type} counts unless it is {@code CC}. All fields are text, with leading zeros. The
 * text form names the type alone: no number, no name, no code.
 *
 * <p>Source: H-Sphere XML API, Admin Services, action "signupUser"; {@code cvv} by the list of
 * types.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PaymentInfo", namespace = "urn:AdminServices")
public final class PaymentInfo {

  /** Check, CC, PayPal, WorldPay or 2CheckOut. */
  public @Nullable String type;

  public @Nullable String number;

  public @Nullable String name;

  /** VISA, MC and so on. */
  @XmlElement(name = "cc_type")
  public @Nullable String ccType;

  public @Nullable String expYear;

  public @Nullable String expMonth;

  public @Nullable String expDay;

  public @Nullable String issueNo;

  public @Nullable String startDay;

  public @Nullable String startYear;

  public @Nullable String startMonth;

  /** Verification code: for use in memory, never stored, never logged. */
  public @Nullable String cvv;

  @Override
  public String toString() {
    return "PaymentInfo[type=" + type + "]";
  }
}
