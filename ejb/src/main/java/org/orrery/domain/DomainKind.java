package org.orrery.domain;

/** How an account came by a domain. */
public enum DomainKind {
  /** Registered elsewhere and brought along. */
  TRANSFER,
  /** A name below one of the seller's own. */
  THIRD_LEVEL,
  /** A name that the seller uses for its services. */
  SERVICE
}
