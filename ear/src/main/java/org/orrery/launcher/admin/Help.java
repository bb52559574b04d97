package org.orrery.launcher.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts that explain the commands. */
final class Help {

  private static final String OPTIONS =
      """
      Options:
        --json                  answer in JSON
        --host HOST             the server's machine, default localhost
        --port PORT             its management port, default ORRERY_MANAGEMENT_PORT or 9990
        --url URL               instead of both, such as service:jmx:remote+http://localhost:9990
        --user NAME             a management user; not needed on the server's own machine
        --password-file FILE    the user's password is its first line
        --help                  this text, or that of a command

      Exit codes: 0 done, 1 refused by the server, 2 not understood, 3 cannot connect.""";

  private Help() {}

  /** About the command that the words begin with, or about all. */
  static String about(List<String> words) {
    Optional<Command> command = Command.beginning(words);
    return command.map(Help::about).orElseGet(Help::all);
  }

  private static String about(Command command) {
    return "Usage: orrery-admin " + command.usage() + "\n\n" + command.purpose() + "\n\n" + OPTIONS;
  }

  private static String all() {
    String commands =
        Arrays.stream(Command.values())
            .map(c -> "  %-38s %s".formatted(c.usage(), c.purpose()))
            .collect(Collectors.joining("\n"));
    return "Usage: orrery-admin [OPTIONS] COMMAND\n\nCommands:\n"
        + commands
        + "\n  %-38s %s".formatted("help [COMMAND]", "Explains a command.")
        + "\n\n"
        + OPTIONS;
  }
}
