package org.orrery.launcher.admin;

import java.util.List;
import java.util.StringJoiner;

/** What an operator asks of the audit trail. */
final class AuditCommands {

  private static final String AUDIT = "Audit";

  /** Options that say which entries are meant, as the server names its filters. */
  private static final List<String> FILTERS =
      List.of("account", "login", "operation", "outcome", "door", "from", "until", "before");

  private AuditCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    StringJoiner filter = new StringJoiner(" ");
    for (String name : FILTERS) {
      arguments.option(name).ifPresent(value -> filter.add(name + "=" + word(value)));
    }
    return entries(server, filter.toString());
  }

  static Answer show(Server server, Arguments arguments) {
    return entries(server, "incident=" + word(Command.one(arguments, "INCIDENT")));
  }

  static Answer terms(Server server, Arguments arguments) {
    if (!arguments.words().isEmpty()) {
      List<String> days = Operands.exactly(arguments, "DAYS REFUSED_DAYS");
      server.call(AUDIT, "keep", Command.id(days.get(0)), Command.id(days.get(1)));
    }
    return Answer.sentence(
        "Entries are kept for %s days, refusals for %s."
            .formatted(server.attribute(AUDIT, "Days"), server.attribute(AUDIT, "RefusedDays")));
  }

  private static Answer entries(Server server, String filter) {
    return new Answer.Rows(
        server.call(AUDIT, "list", filter).toString(), "Nothing of that kind is in the trail.");
  }

  /** The server takes filters apart at their spaces. */
  private static String word(String value) {
    if (value.matches(".*\\s.*")) {
      throw new UsageException("'" + value + "' has a space in it, as no entry has.");
    }
    return value;
  }
}
