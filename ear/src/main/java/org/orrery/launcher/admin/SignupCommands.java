package org.orrery.launcher.admin;

/** What an operator does with signups, beyond approving and rejecting. */
final class SignupCommands {

  private SignupCommands() {}

  static Answer approveTaxed(Server server, Arguments arguments) {
    long signup = Command.id(Command.one(arguments, "ID"));
    Object account = server.call("Signups", "approveTaxed", signup);
    return Answer.sentence("Signup " + signup + " is account " + account + "; it pays taxes.");
  }
}
