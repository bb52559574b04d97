package org.orrery.launcher.admin;

import java.util.List;

/** Reads what the commands about taxes and promotions take. */
final class Operands {

  private static final long HOST = 1;

  private Operands() {}

  /** The seller of {@code --seller}; the host where it is not given. */
  static long seller(Arguments arguments) {
    return arguments.option("seller").map(Command::id).orElse(HOST);
  }

  /** The account of {@code --account}, which must be given. */
  static long account(Arguments arguments) {
    return Command.account(arguments)
        .orElseThrow(() -> new UsageException("Say which account: --account ID."));
  }

  /** A date as the server reads it; empty where it is not given. */
  static String date(Arguments arguments, String option) {
    return arguments.option(option).map(text -> Command.date(text).toString()).orElse("");
  }

  /** The words, of which there are as many as {@code names} says, or more that join the last. */
  static List<String> words(Arguments arguments, String names) {
    List<String> words = arguments.words();
    int count = names.split(" ").length;
    if (words.size() < count) {
      throw new UsageException("It takes " + names + ".");
    }
    return words;
  }

  /** The words, of which there are exactly as many as {@code names} says. */
  static List<String> exactly(Arguments arguments, String names) {
    List<String> words = words(arguments, names);
    if (words.size() > names.split(" ").length) {
      throw new UsageException("It takes " + names + " and no more.");
    }
    return words;
  }

  /** The words from a place on, as one text. */
  static String rest(List<String> words, int from) {
    return String.join(" ", words.subList(from, words.size()));
  }
}
