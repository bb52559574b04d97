package org.orrery.signup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.domain.DomainKind;

/** What a signup brings besides the account. */
public enum SignupMode {
  /** No domain. */
  EMPTY("empty", null),
  /** A domain that is registered elsewhere. */
  TRANSFER("signup", DomainKind.TRANSFER),
  /** A third-level domain of the seller's. */
  THIRD_LEVEL("3ldomain", DomainKind.THIRD_LEVEL),
  /** A service domain. */
  SERVICE("service", DomainKind.SERVICE),
  /** A domain to be registered now. */
  REGISTRATION("opensrs", null);

  private final String wireName;
  private final @Nullable DomainKind domainKind;

  SignupMode(String wireName, @Nullable DomainKind domainKind) {
    this.wireName = wireName;
    this.domainKind = domainKind;
  }

  /**
   * The mode of the API's name for it; no name is {@link #EMPTY}.
   *
   * <p>Source: H-Sphere XML API, Admin Services, action "signupUser".
   *
   * @throws SignupModeUnknownException if there is no such mode
   */
  public static SignupMode of(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return EMPTY;
    }
    for (SignupMode mode : values()) {
      if (mode.wireName.equals(name.strip())) {
        return mode;
      }
    }
    throw new SignupModeUnknownException(name);
  }

  /** The kind of domain that comes with the account; empty when none does. */
  Optional<DomainKind> domainKind() {
    return Optional.ofNullable(domainKind);
  }
}
