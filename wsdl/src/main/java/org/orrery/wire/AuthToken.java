package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: login and password, sent with every call.
 *
 * <p>A field that is nil or missing is null. The text form leaves the password out.
 *
 * <p>Source: H-Sphere XML API, every sample.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AuthToken", namespace = "urn:AdminServices")
public final class AuthToken {

  /** The account to act in; 0 or null for the login's own first account. */
  public @Nullable Integer accountId;

  public @Nullable String login;

  /** In clear; may hold an API token. Never written to a log. */
  public @Nullable String password;

  /** Null unless the caller asks for reseller mode, see {@link Role}. */
  public @Nullable Role role;

  @Override
  public String toString() {
    return "AuthToken[login=" + login + ", accountId=" + accountId + ", role=" + role + "]";
  }
}
