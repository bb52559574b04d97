package org.orrery.launcher.admin;

import java.util.Optional;

/** What an operator does with the charging of accounts. */
final class BillingCommands {

  private static final String BILLING = "Billing";

  private BillingCommands() {}

  static Answer run(Server server, Arguments arguments) {
    Command.none(arguments);
    return JobCommands.started(server, arguments, server.call(BILLING, "startRun"));
  }

  static Answer failures(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(
        server.call(BILLING, "failures").toString(), "The run has failed on nobody.");
  }

  static Answer hold(Server server, Arguments arguments) {
    String reason = String.join(" ", arguments.words()).strip();
    if (reason.isEmpty()) {
      throw new UsageException("Say why: the reason is shown until billing is released.");
    }
    Optional<Long> account = Command.account(arguments);
    if (account.isPresent()) {
      server.call(BILLING, "holdAccount", account.get(), reason);
      return Answer.sentence("Billing of account " + account.get() + " is held.");
    }
    server.call(BILLING, "hold", reason);
    return Answer.sentence("Billing is held.");
  }

  static Answer release(Server server, Arguments arguments) {
    Command.none(arguments);
    Optional<Long> account = Command.account(arguments);
    if (account.isPresent()) {
      server.call(BILLING, "releaseAccount", account.get());
      return Answer.sentence("Billing of account " + account.get() + " is released.");
    }
    server.call(BILLING, "release");
    return Answer.sentence("Billing is released.");
  }
}
