package org.orrery.endpoint;

import java.util.List;

/** Who may make a call, and what everybody else is told. */
enum CallerKind {
  /** Answers about what the caller may see at all. */
  SIGHT(
      "a user for its own accounts, a reseller for its customers', an administrator for all",
      "ACCOUNT_SUSPENDED ACCESS_DENIED"),
  /** Acts on the account of the token. */
  OWN(
      "whoever may see the account that the token names (0: the login's first account): its owner,"
          + " the reseller of it, an administrator",
      "ACCOUNT_NOT_FOUND ACCOUNT_SUSPENDED ACCESS_DENIED"),
  /** Reads an account that is named beside the token. */
  READER(
      "the account's owner, the reseller of it, an administrator",
      "ACCOUNT_NOT_FOUND ACCOUNT_SUSPENDED ACCESS_DENIED"),
  /** Changes an account that is named beside the token. */
  MANAGER(
      "an administrator; a reseller for its customers' accounts",
      "ACCESS_DENIED ACCOUNT_NOT_FOUND ACCOUNT_SUSPENDED"),
  /** Sells, or looks through what was sold. */
  SELLER(
      "an administrator; a reseller within its own customers and plans",
      "ACCESS_DENIED ACCOUNT_SUSPENDED"),
  /** Needs no token from a trusted address. */
  TRUSTED(
      "an administrator, or a reseller for its own signups, by a token `at` that the WSDL does not"
          + " declare; without a token, an address in `ORRERY_TRUSTED_ADDRESSES`",
      "ACCESS_DENIED ACCOUNT_SUSPENDED");

  private final String sentence;
  private final String refusals;

  CallerKind(String sentence, String refusals) {
    this.sentence = sentence;
    this.refusals = refusals;
  }

  String sentence() {
    return sentence;
  }

  /** Codes that callers of another kind, or in bad standing, are told. */
  List<String> refusals() {
    return List.of(refusals.split(" "));
  }
}
