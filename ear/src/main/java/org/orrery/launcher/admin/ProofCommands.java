package org.orrery.launcher.admin;

/** What an operator asks to know that everything is right. */
final class ProofCommands {

  private static final String PROOF = "Proof";
  private static final String GUARD = "Guard";
  private static final String BOOKS = "Books";

  private ProofCommands() {}

  static Answer verify(Server server, Arguments arguments) {
    Command.none(arguments);
    return JobCommands.started(server, arguments, server.call(BOOKS, "startVerification"));
  }

  static Answer verification(Server server, Arguments arguments) {
    Command.none(arguments);
    String last = server.call(BOOKS, "verification").toString();
    return oneLine(last.isEmpty() ? "Nobody asked for a verification yet." : last);
  }

  static Answer findings(Server server, Arguments arguments) {
    Command.none(arguments);
    String standing = server.call(BOOKS, "findings").toString();
    if (!standing.isEmpty()) {
      throw new RefusedException(standing);
    }
    String result = server.attribute(BOOKS, "LastResult").toString();
    return oneLine(result.isEmpty() ? "Nothing was verified yet." : result);
  }

  static Answer trialBalance(Server server, Arguments arguments) {
    return dated(server, arguments, "trialBalance");
  }

  static Answer explain(Server server, Arguments arguments) {
    long charge = Command.id(Command.one(arguments, "CHARGE"));
    return Answer.sentence(server.call(PROOF, "explain", charge).toString());
  }

  static Answer statement(Server server, Arguments arguments) {
    long account = Command.id(Command.one(arguments, "ACCOUNT"));
    String from = Operands.date(arguments, "from");
    String until = Operands.date(arguments, "until");
    return Answer.sentence(server.call(PROOF, "statement", account, from, until).toString());
  }

  static Answer rehearse(Server server, Arguments arguments) {
    String date = Command.date(Command.one(arguments, "DATE")).toString();
    return JobCommands.started(
        server, arguments, server.call(PROOF, "startRehearsal", Operands.seller(arguments), date));
  }

  static Answer approve(Server server, Arguments arguments) {
    String date = Command.date(Command.one(arguments, "DATE")).toString();
    server.call(PROOF, "approve", Operands.seller(arguments), date);
    return Answer.sentence("The run of " + date + " may charge what was rehearsed.");
  }

  static Answer replay(Server server, Arguments arguments) {
    return oneLine(dated(server, arguments, "replay").plain());
  }

  static Answer guard(Server server, Arguments arguments) {
    Command.none(arguments);
    return Answer.Fields.of(
        "installation", server.attribute(GUARD, "Installation"),
        "database", server.attribute(GUARD, "Database"),
        "beat", server.attribute(GUARD, "Beat"),
        "lastBeat", server.attribute(GUARD, "LastBeat"),
        "remembering", server.attribute(GUARD, "Remembering"),
        "doubt", server.attribute(GUARD, "Doubt"),
        "nodes", server.call(GUARD, "nodes").toString().replace("\n", ", "));
  }

  static Answer alarms(Server server, Arguments arguments) {
    Command.none(arguments);
    String alarms = server.call(GUARD, "alarms").toString();
    return Answer.sentence(alarms.isEmpty() ? "There was no alarm." : alarms);
  }

  static Answer keys(Server server, Arguments arguments) {
    String key = Command.one(arguments, "KEY");
    return new Answer.Rows(
        server.call("Keys", "find", key).toString(),
        "No call with this key was answered or refused in the last 30 days.");
  }

  private static Answer dated(Server server, Arguments arguments, String operation) {
    String date = Command.date(Command.one(arguments, "DATE")).toString();
    return Answer.sentence(
        server.call(PROOF, operation, Operands.seller(arguments), date).toString());
  }

  /** One line tells what was read; more tell what is wrong. */
  private static Answer oneLine(String report) {
    if (report.lines().count() > 1) {
      throw new RefusedException(report);
    }
    return Answer.sentence(report);
  }
}
