package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The role in which a token's owner acts.
 *
 * <p>Three spellings must stay apart. A nil or missing role is a null {@link AuthToken#role}. An
 * empty element is a role whose fields are both null. A login that is present and empty, with
 * account id 0, is {@code ""} and 0 here: the reseller's own mode.
 *
 * <p>Source: H-Sphere XML API Reference, the paragraph on resellers.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Role", namespace = "urn:AdminServices")
public final class Role {

  public @Nullable String login;

  public @Nullable Integer accountId;

  @Override
  public String toString() {
    return "Role[login=" + login + ", accountId=" + accountId + "]";
  }
}
