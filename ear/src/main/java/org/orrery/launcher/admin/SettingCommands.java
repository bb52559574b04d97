package org.orrery.launcher.admin;

import java.util.List;
import java.util.Map;

/** What an operator does with the settings of the installation. */
final class SettingCommands {

  private static final String SETTINGS = "Settings";

  private SettingCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(SETTINGS, "list").toString(), "There is no setting.");
  }

  static Answer show(Server server, Arguments arguments) {
    Map<String, String> row = row(server.call(SETTINGS, "show", Command.one(arguments, "SETTING")));
    return Answer.Fields.of(
        row.entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray());
  }

  static Answer set(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "SETTING VALUE");
    String value = Operands.rest(words, 1);
    return told(server.call(SETTINGS, "set", words.get(0), value.equals("none") ? "" : value));
  }

  static Answer reset(Server server, Arguments arguments) {
    return told(server.call(SETTINGS, "reset", Command.one(arguments, "SETTING")));
  }

  private static Answer told(Object answer) {
    Map<String, String> row = row(answer);
    String value = row.getOrDefault("value", "");
    return Answer.sentence(
        "%s is %s.".formatted(row.get("setting"), value.isEmpty() ? "empty" : value));
  }

  private static Map<String, String> row(Object answer) {
    return JsonRows.read(answer.toString()).get(0);
  }
}
