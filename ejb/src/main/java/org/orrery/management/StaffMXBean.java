package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Staff}: the logins of those who work for the provider. */
public interface StaffMXBean {

  /**
   * All of them, disabled ones included: a JSON array of login, role (ADMINISTRATOR or SUPPORT),
   * createdAt, changedAt (of the password), secondFactor, disabledAt, disabledBy.
   */
  @ReadOnly
  String list();

  /**
   * Gives somebody a login.
   *
   * @param role administrator or support, in any case
   * @param password empty = a random one
   * @return the random password, which is shown this once; empty if one was given
   */
  String add(String login, String role, String password);

  /**
   * Sets somebody's password.
   *
   * @param password empty = a random one
   * @return the random password, which is shown this once; empty if one was given
   */
  String setPassword(String login, String password);

  /** Ends a login at once, on all nodes; never that of the last administrator. */
  void disable(String login);

  /** Switches off the second factor of a login whose holder has lost it. */
  void switchFactorOff(String login);
}
