package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Staff}. */
@Description("The logins of those who work for the provider.")
public interface StaffMXBean {

  @Description(
      "All of them, disabled ones included: a JSON array of login, role (ADMINISTRATOR or SUPPORT), "
          + "createdAt, changedAt (of the password), secondFactor, disabledAt, disabledBy.")
  @ReadOnly
  String list();

  @Description(
      "Gives somebody a login. Answers the random password, which is shown this once; empty if one "
          + "was given.")
  String add(
      String login,
      @Description("administrator or support, in any case") String role,
      @Description("empty = a random one") String password);

  @Description(
      "Sets somebody's password. Answers the random password, which is shown this once; empty if "
          + "one was given.")
  String setPassword(String login, @Description("empty = a random one") String password);

  @Description("Ends a login at once, on all nodes; never that of the last administrator.")
  void disable(String login);

  @Description("Switches off the second factor of a login whose holder has lost it.")
  void switchFactorOff(String login);
}
