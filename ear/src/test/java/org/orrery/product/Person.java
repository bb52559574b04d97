package org.orrery.product;

/**
 * Somebody who signed up.
 *
 * @param signup the number of the signup
 * @param account empty for a signup that waits
 * @param user the customer's number; empty for a signup that waits
 */
record Person(Identity identity, String signup, String account, String user) {

  /** The same, with a token that asks for reseller mode. */
  Person inResellerMode() {
    return new Person(identity.inResellerMode(), signup, account, user);
  }

  String login() {
    return identity.login();
  }

  long accountId() {
    return Long.parseLong(account);
  }

  /** The domain that was brought along. */
  String domain() {
    return domainOf(login());
  }

  static String domainOf(String login) {
    return login + ".example";
  }

  static String emailOf(String login) {
    return "owner@" + domainOf(login);
  }

  static String billingEmailOf(String login) {
    return "billing@" + domainOf(login);
  }

  /** One of the values by which golden files know somebody. */
  String value(String name) {
    return switch (name) {
      case "login" -> login();
      case "password" -> identity.password();
      case "account" -> account;
      case "signup" -> signup;
      case "user" -> user;
      case "domain" -> domain();
      default -> throw new IllegalArgumentException("nobody has a " + name);
    };
  }
}
