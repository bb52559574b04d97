package org.orrery.invoice;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.orrery.shared.InvalidValueException;

/**
 * A letterhead as an operator writes it: {@code name = value}, a line each, as in a file of Java
 * properties. The values are name, address, email, taxNumber, footer and paper; {@code \\n} begins
 * a new line within a value. What is not there is empty.
 */
public final class LetterheadText {

  private LetterheadText() {}

  /**
   * Reads one.
   *
   * @throws InvalidValueException if it has no name, or something is too long or unknown
   */
  public static Letterhead read(String text) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("the letterhead cannot be read: " + e.getMessage());
    }
    return new Letterhead(
        take(values, "name"),
        take(values, "address"),
        take(values, "email"),
        take(values, "taxNumber"),
        take(values, "footer"),
        paper(take(values, "paper"), values));
  }

  /** Writes one in the same form. */
  public static String write(Letterhead letterhead) {
    return line("name", letterhead.name())
        + line("address", letterhead.address())
        + line("email", letterhead.email())
        + line("taxNumber", letterhead.taxNumber())
        + line("footer", letterhead.footer())
        + line("paper", letterhead.paper().name());
  }

  private static String take(Properties values, String name) {
    Object value = values.remove(name);
    return value == null ? "" : value.toString().strip();
  }

  /** The last to be taken: what is left then is unknown. */
  private static Paper paper(String name, Properties left) {
    if (!left.isEmpty()) {
      throw new InvalidValueException(
          "a letterhead has no " + String.join(", ", left.stringPropertyNames()));
    }
    if (name.isEmpty()) {
      return Paper.A4;
    }
    return Arrays.stream(Paper.values())
        .filter(paper -> paper.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("paper is " + names() + ", not " + name));
  }

  private static String names() {
    return Arrays.stream(Paper.values()).map(Paper::name).collect(Collectors.joining(" or "));
  }

  private static String line(String name, String value) {
    return name + " = " + value.replace("\\", "\\\\").replace("\n", "\\n") + "\n";
  }
}
