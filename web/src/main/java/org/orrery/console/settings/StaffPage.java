package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.staff.Staff;
import org.orrery.staff.StaffMember;

/** Lists those who work for the provider, gives a login, ends one. */
@Named
@RequestScoped
public class StaffPage {

  @Inject Staff staff;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<StaffMember> members;
  private @Nullable StaffMember member;
  private @Nullable String login;
  private @Nullable String role = Role.SUPPORT.name();
  private @Nullable Password made;

  /** All of them, disabled ones included. */
  public List<StaffMember> getMembers() {
    if (members == null) {
      members = staff.list(call.caller());
    }
    return members;
  }

  /** The one that the address names. */
  public StaffMember getMember() {
    if (member == null) {
      member = staff.read(call.caller(), named());
    }
    return member;
  }

  /** Gives somebody a login; its first password is shown with the answer and never again. */
  public void add() {
    String typed = login == null ? "" : login.strip();
    made =
        changes
            .reveal(
                Change.of("addStaff").with("login", typed).with("role", role),
                caller -> {
                  Password password = Password.random();
                  var unused = staff.add(caller, new Login(typed), wantedRole(), password);
                  return password;
                })
            .orElse(null);
  }

  private Role wantedRole() {
    return switch (role == null ? "" : role) {
      case "ADMINISTRATOR" -> Role.ADMINISTRATOR;
      case "SUPPORT" -> Role.SUPPORT;
      default -> throw new InvalidValueException("staff are ADMINISTRATOR or SUPPORT");
    };
  }

  /** Ends the login. */
  public void disable() {
    String name = named();
    changes.makeAndShow(
        Change.of("disableStaff").with("login", name),
        caller -> {
          staff.disable(caller, name);
          return "/admin/staff";
        });
  }

  /** Switches off the second factor of somebody who has lost it. */
  public void switchFactorOff() {
    String name = named();
    changes.make(
        Change.of("switchFactorOff").with("login", name),
        caller -> staff.switchFactorOff(caller, name));
  }

  private String named() {
    String name = query.text("login");
    return name == null ? "" : name;
  }

  /** The first password of the login that was made just now; empty = none was. */
  public String getPassword() {
    return made == null ? "" : made.value();
  }

  public @Nullable String getLogin() {
    return login;
  }

  public void setLogin(@Nullable String typed) {
    login = typed;
  }

  public @Nullable String getRole() {
    return role;
  }

  public void setRole(@Nullable String chosen) {
    role = chosen;
  }
}
