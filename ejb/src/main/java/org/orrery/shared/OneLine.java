package org.orrery.shared;

/** Checks texts that are kept and shown as one line. Longer ones are refused, not cut. */
public final class OneLine {

  private OneLine() {}

  /**
   * Gives {@code text} back, without the spaces around it.
   *
   * @param name what to call it in the refusal
   * @throws InvalidValueException if it is blank, too long or holds a control character
   */
  public static String require(String name, String text, int charactersMax) {
    String line = text.strip();
    if (line.isEmpty() || line.codePointCount(0, line.length()) > charactersMax) {
      throw new InvalidValueException(name + " has 1 to " + charactersMax + " characters");
    }
    if (line.codePoints().anyMatch(OneLine::isControl)) {
      throw new InvalidValueException(name + " holds a control character");
    }
    return line;
  }

  private static boolean isControl(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
