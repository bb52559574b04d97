package org.orrery.mail;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the server said in what the mail library throws. */
final class SmtpReply {

  private static final Pattern REFUSAL = Pattern.compile("^\\s*([45])\\d\\d(?=[ -])");

  /** As deep as the library nests; a ring would be endless. */
  private static final int NESTING_MAX = 10;

  private SmtpReply() {}

  /**
   * 4 = refused for now, 5 = refused for good; empty = there was no answer, or it was no refusal.
   */
  static OptionalInt refusal(MessagingException failure) {
    Throwable next = failure;
    for (int i = 0; i < NESTING_MAX && next != null; i++) {
      Matcher matcher = REFUSAL.matcher(String.valueOf(next.getMessage()));
      if (matcher.find()) {
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
      }
      next = next instanceof MessagingException nested ? nested.getNextException() : null;
    }
    return OptionalInt.empty();
  }

  /** In one line, at most 500 characters. */
  static String sentence(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable next = failure;
    for (int i = 0; i < NESTING_MAX && next != null; i++) {
      text.append(i == 0 ? "" : ": ").append(next.getMessage());
      next =
          next instanceof MessagingException nested ? nested.getNextException() : next.getCause();
    }
    String line = text.toString().replaceAll("\\s+", " ").strip();
    return line.length() > 500 ? line.substring(0, 500) : line;
  }
}
