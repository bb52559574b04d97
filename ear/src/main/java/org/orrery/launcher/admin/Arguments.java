package org.orrery.launcher.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line, taken apart.
 *
 * @param words what is not an option, in order
 * @param flags options without a value that were given
 * @param options options with a value, without their dashes
 */
record Arguments(List<String> words, Set<String> flags, Map<String, String> options) {

  private static final Set<String> FLAGS =
      Set.of("json", "help", JobCommands.NO_WAIT, StaffCommands.GENERATE);

  private static final Set<String> OPTIONS =
      Set.of(
          "url",
          "host",
          "port",
          "user",
          "password-file",
          "account",
          "seller",
          "area",
          "from",
          "until",
          "uses",
          "plans",
          "period",
          "months",
          "accounts",
          "addresses",
          "calls",
          "money",
          "days",
          "login",
          "operation",
          "outcome",
          "door",
          "before");

  /**
   * Options may stand anywhere, as {@code --name value} or {@code --name=value}; after {@code --}
   * there are none.
   *
   * @throws UsageException if an option is unknown or lacks its value
   */
  static Arguments parse(String... arguments) {
    List<String> words = new ArrayList<>();
    Set<String> flags = new HashSet<>();
    Map<String, String> options = new HashMap<>();
    Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
    while (!left.isEmpty()) {
      String argument = left.removeFirst();
      if (argument.equals("--")) {
        words.addAll(left);
        left.clear();
      } else if (argument.equals("-h")) {
        flags.add("help");
      } else if (argument.startsWith("--")) {
        option(argument.substring(2), left, flags, options);
      } else {
        words.add(argument);
      }
    }
    return new Arguments(List.copyOf(words), Set.copyOf(flags), Map.copyOf(options));
  }

  private static void option(
      String text, Deque<String> left, Set<String> flags, Map<String, String> options) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (FLAGS.contains(name) && equals < 0) {
      flags.add(name);
    } else if (!OPTIONS.contains(name)) {
      throw new UsageException("There is no option --" + text + ".");
    } else if (equals >= 0) {
      options.put(name, text.substring(equals + 1));
    } else if (left.isEmpty()) {
      throw new UsageException("Option --" + name + " needs a value.");
    } else {
      options.put(name, left.removeFirst());
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The same without the first words, once they are understood. */
  Arguments after(int count) {
    return new Arguments(words.subList(count, words.size()), flags, options);
  }
}
