package org.orrery.signup;

/** Why a signup waits for a moderator instead of becoming an account at once. */
public enum Doubt {
  /** Somebody must receive the check. */
  CHECK_PAYMENT,
  /** The payment notice of the web payment system is not there yet. */
  WEB_PAYMENT,
  /** The customer claims to pay no tax. */
  TAX_EXEMPTION,
  /** The plan is billed, and there is no way to pay. */
  PAYMENT_MISSING,
  /** Nobody knows this way to pay. */
  PAYMENT_TYPE_UNKNOWN,
  /** The card's number is none. */
  CARD_NUMBER_INVALID,
  /** The card is no longer good, or its expiry cannot be read. */
  CARD_EXPIRED,
  /** The mode needs a domain, and none was sent. */
  DOMAIN_MISSING,
  /** The domain is no domain name. */
  DOMAIN_INVALID,
  /** Another account has the domain. */
  DOMAIN_TAKEN
}
