package org.orrery.launcher.admin;

/** What an operator does with signups. */
final class SignupCommands {

  private static final String SIGNUPS = "Signups";

  private SignupCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(SIGNUPS, "list").toString(), "No signup waits.");
  }

  static Answer approve(Server server, Arguments arguments) {
    long signup = Command.id(Command.one(arguments, "ID"));
    Object account = server.call(SIGNUPS, "approve", signup);
    return Answer.sentence("Signup " + signup + " is account " + account + ".");
  }

  static Answer approveTaxed(Server server, Arguments arguments) {
    long signup = Command.id(Command.one(arguments, "ID"));
    Object account = server.call(SIGNUPS, "approveTaxed", signup);
    return Answer.sentence("Signup " + signup + " is account " + account + "; it pays taxes.");
  }

  static Answer reject(Server server, Arguments arguments) {
    long signup = Command.id(Command.one(arguments, "ID"));
    server.call(SIGNUPS, "reject", signup);
    return Answer.sentence("Signup " + signup + " is rejected.");
  }
}
