package org.orrery.launcher.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an operator looks at: every attribute that the server shows, and how its calls fare. */
final class WatchCommands {

  private static final String CALLS = "Calls";

  private WatchCommands() {}

  /** All attributes of all beans, or of one, each with its unit and what it is. */
  static Answer show(Server server, Arguments arguments) {
    List<String> known = server.beans();
    if (arguments.words().isEmpty()) {
      return rows(server, known);
    }
    String asked = Command.one(arguments, "SUBJECT");
    Optional<String> subject = known.stream().filter(asked::equalsIgnoreCase).findFirst();
    if (subject.isEmpty()) {
      throw new UsageException(
          "There is no subject '" + asked + "'; there are " + String.join(", ", known) + ".");
    }
    return rows(server, List.of(subject.get()));
  }

  static Answer calls(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(CALLS, "operations").toString(), "Nobody has called yet.");
  }

  static Answer refusals(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(CALLS, "refusals").toString(), "Nobody was refused yet.");
  }

  private static Answer rows(Server server, List<String> subjects) {
    String json =
        subjects.stream()
            .flatMap(subject -> server.show(subject).stream().map(shown -> row(subject, shown)))
            .map(Json::object)
            .collect(Collectors.joining(",", "[", "]"));
    return new Answer.Rows(json, "It has operations alone.");
  }

  private static Map<String, Object> row(String subject, Server.Shown shown) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("subject", subject);
    row.put("name", shown.name());
    row.put("value", shown.value());
    row.put("unit", shown.unit());
    row.put("about", shown.about());
    return row;
  }
}
