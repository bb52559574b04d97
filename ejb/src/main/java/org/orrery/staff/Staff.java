package org.orrery.staff;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.orrery.account.AccountService;
import org.orrery.factor.SecondFactors;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.CredentialChanged;
import org.orrery.security.Credentials;
import org.orrery.security.Door;
import org.orrery.security.Login;
import org.orrery.security.LoginTakenException;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;

/**
 * Makes, lists and disables those who work for the provider. Source: docs/security.md, Staff
 *
 * <p>All of it is an administrator's, who shows the password: a token that made an administrator
 * would have none of its limits. Who has a second factor shows that too, and so comes by a door
 * that asks for it: else the password alone would switch it off, or make a login without one. A
 * login is never given to another person, so that the trail keeps its meaning; one that is disabled
 * stays so. The last administrator cannot be disabled.
 */
@Stateless
public class Staff {

  /** As many may work for one provider. */
  static final int MEMBERS_MAX = 1_000;

  private static final Set<Door> OF_PROGRAMS = Set.of(Door.SOAP, Door.JSON);

  @Inject AccountService accounts;
  @Inject Credentials credentials;
  @Inject SecondFactors factors;
  @Inject StaffRepository staff;
  @Inject Clock clock;
  @Inject Event<CredentialChanged> changes;
  @Inject CallOrigin origin;

  /**
   * All of them, disabled ones included, in the order of their logins; at most 1000.
   *
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   */
  public List<StaffMember> list(Caller caller) {
    requireAdministrator(caller);
    return staff.list(MEMBERS_MAX);
  }

  /**
   * One of them.
   *
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   * @throws InvalidValueException if nobody of the staff has the login
   */
  public StaffMember read(Caller caller, String login) {
    requireAdministrator(caller);
    return find(login);
  }

  /**
   * Gives somebody a login.
   *
   * @param role ADMINISTRATOR or SUPPORT
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   * @throws InvalidValueException if the role is another, or there are 1000 of them
   * @throws LoginTakenException if somebody has the login, or had it
   */
  public StaffMember add(Caller caller, Login login, Role role, Password password) {
    requireAdministrator(caller);
    if (role != Role.ADMINISTRATOR && role != Role.SUPPORT) {
      throw new InvalidValueException("staff are ADMINISTRATOR or SUPPORT");
    }
    if (staff.list(MEMBERS_MAX).size() == MEMBERS_MAX) {
      throw new InvalidValueException("there are " + MEMBERS_MAX + " logins of staff");
    }
    if (!staff.add(login, role, credentials.hash(password), clock.instant())) {
      throw new LoginTakenException(login);
    }
    return find(login.value());
  }

  /**
   * Sets somebody's password; what was verified with the old one counts no more.
   *
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   * @throws InvalidValueException if nobody of the staff has the login
   */
  public void setPassword(Caller caller, String login, Password password) {
    requireAdministrator(caller);
    StaffMember member = find(login);
    changes.fire(new CredentialChanged(key(member)));
    staff.setPassword(key(member), credentials.hash(password), clock.instant());
  }

  /**
   * Ends a login at once, on other nodes within a second, and its API tokens with it; one that is
   * disabled stays so.
   *
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   * @throws InvalidValueException if nobody of the staff has the login, or it is that of the last
   *     administrator
   */
  public void disable(Caller caller, String login) {
    requireAdministrator(caller);
    long administrators = staff.lockAdministrators(MEMBERS_MAX);
    StaffMember member = find(login);
    boolean isOne = member.role() == Role.ADMINISTRATOR && member.disabledAt() == null;
    if (isOne && administrators == 1) {
      throw new InvalidValueException(
          member.login() + " is the last administrator; add another one first");
    }
    changes.fire(new CredentialChanged(key(member)));
    staff.disable(key(member), caller.login(), clock.instant());
  }

  /**
   * Switches off the second factor of somebody who has lost device and recovery codes.
   *
   * @throws AccessDeniedException if the caller is no administrator, or shows an API token
   * @throws InvalidValueException if nobody has the login, or its second factor is off
   */
  public void switchFactorOff(Caller caller, String login) {
    requireAdministrator(caller);
    if (!factors.remove(new Login(login).key())) {
      throw new InvalidValueException("the second factor of " + login + " is off");
    }
  }

  private void requireAdministrator(Caller caller) {
    accounts.requireAdministrator(caller);
    if (caller.grant().isByToken()) {
      throw new AccessDeniedException("A token does nothing about staff; use the password");
    }
    if (OF_PROGRAMS.contains(origin.door()) && factors.isOn(new Login(caller.login()).key())) {
      throw new AccessDeniedException(
          "Your login has a second factor, which programs do not show: see to staff in the console");
    }
  }

  private StaffMember find(String login) {
    return staff
        .find(new Login(login).key())
        .orElseThrow(() -> new InvalidValueException("nobody of the staff has the login " + login));
  }

  private static String key(StaffMember member) {
    return new Login(member.login()).key();
  }
}
