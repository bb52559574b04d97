package org.orrery.launcher.admin;

import java.util.List;

/** What an operator does with the logins of those who work for the provider. */
final class StaffCommands {

  /** Has the server make a password, instead of asking for one. */
  static final String GENERATE = "generate";

  private static final String STAFF = "Staff";

  private StaffCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(STAFF, "list").toString(), "There is no staff.");
  }

  static Answer add(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "LOGIN ROLE");
    String login = words.get(0);
    Object made = server.call(STAFF, "add", login, words.get(1), password(arguments));
    return told(login, made, "Login " + login + " is made.");
  }

  static Answer password(Server server, Arguments arguments) {
    String login = Command.one(arguments, "LOGIN");
    Object made = server.call(STAFF, "setPassword", login, password(arguments));
    return told(login, made, "The password of " + login + " is set.");
  }

  static Answer disable(Server server, Arguments arguments) {
    String login = Command.one(arguments, "LOGIN");
    server.call(STAFF, "disable", login);
    return Answer.sentence("Login " + login + " is disabled.");
  }

  static Answer factorOff(Server server, Arguments arguments) {
    String login = Command.one(arguments, "LOGIN");
    server.call(STAFF, "switchFactorOff", login);
    return Answer.sentence("The second factor of " + login + " is off.");
  }

  private static String password(Arguments arguments) {
    return arguments.has(GENERATE) ? "" : TypedSecret.read("the password");
  }

  /** A password that the server made is told this once. */
  private static Answer told(String login, Object made, String sentence) {
    return made.toString().isEmpty()
        ? Answer.sentence(sentence)
        : Answer.Fields.of("login", login, "password", made.toString());
  }
}
