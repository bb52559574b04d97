package org.orrery.api.body;

import org.orrery.security.Caller;

/**
 * Who calls.
 *
 * @param role ADMINISTRATOR, RESELLER or USER
 * @param seller whom the caller acts for, or, of a user, whose customer it is
 */
public record CallerBody(String login, String role, long seller) {
  /** Shows it. */
  public static CallerBody of(Caller caller) {
    return new CallerBody(caller.login(), caller.role().name(), caller.seller().value());
  }
}
