package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * One account in the answer of a search; all fields are text.
 *
 * <p>Source: list of types.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "UserInfo", namespace = "urn:AdminServices")
public final class UserInfo {

  public @Nullable String userName;

  public @Nullable String accountId;

  public @Nullable String resellerId;

  public @Nullable String created;

  public @Nullable String plan;

  public @Nullable String email;

  public @Nullable String billingType;

  public @Nullable String balance;

  public @Nullable String credit;

  /** End of the open billing period. */
  @XmlElement(name = "PEnd")
  public @Nullable String periodEnd;

  public @Nullable String accountDescription;

  public @Nullable String suspended;

  public @Nullable String deleted;

  public @Nullable String domain;

  public @Nullable String domainType;

  @Override
  public String toString() {
    return "UserInfo[accountId=" + accountId + ", userName=" + userName + "]";
  }
}
