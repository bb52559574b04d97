package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.staff.Staff;
import org.orrery.staff.StaffMember;

/** Lets an operator make and disable the logins of staff. */
record StaffMonitor(Staff staff) implements StaffMXBean {

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    staff.list(Operator.CALLER).forEach(member -> list.add(row(member)));
    return list.build().toString();
  }

  @Override
  public String add(String login, String role, String password) {
    return RemoteAnswer.of(
        () -> {
          Password given = given(password);
          staff.add(Operator.CALLER, new Login(login), role(role), given);
          return password.isEmpty() ? given.value() : "";
        });
  }

  @Override
  public String setPassword(String login, String password) {
    return RemoteAnswer.of(
        () -> {
          Password given = given(password);
          staff.setPassword(Operator.CALLER, login, given);
          return password.isEmpty() ? given.value() : "";
        });
  }

  @Override
  public void disable(String login) {
    RemoteAnswer.of(() -> staff.disable(Operator.CALLER, login));
  }

  @Override
  public void switchFactorOff(String login) {
    RemoteAnswer.of(() -> staff.switchFactorOff(Operator.CALLER, login));
  }

  private static Password given(String password) {
    return password.isEmpty() ? Password.random() : new Password(password);
  }

  private static Role role(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "ADMINISTRATOR" -> Role.ADMINISTRATOR;
      case "SUPPORT" -> Role.SUPPORT;
      default -> throw new InvalidValueException("staff are administrator or support");
    };
  }

  private static JsonObjectBuilder row(StaffMember member) {
    return Json.createObjectBuilder()
        .add("login", member.login())
        .add("role", member.role().name())
        .add("createdAt", member.createdAt().toString())
        .add("changedAt", member.changedAt().toString())
        .add("secondFactor", member.secondFactor())
        .add("disabledAt", member.disabledAt() == null ? "" : member.disabledAt().toString())
        .add("disabledBy", member.disabledBy());
  }
}
