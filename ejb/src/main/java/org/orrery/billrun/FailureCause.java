package org.orrery.billrun;

import java.util.regex.Pattern;

/**
 * Why something failed, fit to be kept and shown.
 *
 * @param type the class of the innermost exception
 * @param message its first line, at most 200 characters; numbers as long as those of cards are
 *     blotted out; empty if it says nothing
 */
public record FailureCause(String type, String message) {

  private static final int LENGTH_MAX = 200;

  /** Nobody nests exceptions deeper on purpose. */
  private static final int DEPTH_MAX = 20;

  /** Nine digits or more, however they are grouped: a card, a bank account, a telephone. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){8,}");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

  static FailureCause of(Throwable thrown) {
    Throwable innermost = thrown;
    for (int depth = 0; depth < DEPTH_MAX; depth++) {
      Throwable cause = innermost.getCause();
      if (cause == null) {
        break;
      }
      innermost = cause;
    }
    String message = innermost.getMessage();
    return new FailureCause(
        cut(innermost.getClass().getName()), message == null ? "" : clean(message));
  }

  /** The database tells the values of a row on the lines after the first. */
  private static String clean(String message) {
    String first = message.lines().findFirst().orElse("");
    String printable = UNPRINTABLE.matcher(first).replaceAll(" ");
    return cut(LONG_NUMBER.matcher(printable).replaceAll("#"));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) > LENGTH_MAX
        ? text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX))
        : text;
  }
}
