package org.orrery.limit;

import org.orrery.shared.InvalidValueException;

/**
 * How long a text may be, and of what. Longer texts are refused, not cut: a cut text says what
 * nobody wrote.
 */
public enum TextLimit {
  /** One line. */
  DESCRIPTION(255, false),
  /** May have several lines. */
  NOTE(1_000, true),
  /** A name given by a caller's program. */
  EXTERNAL_ID(64, false),
  /** Why billing is held. */
  REASON(255, false);

  private final int charactersMax;
  private final boolean severalLines;

  TextLimit(int charactersMax, boolean severalLines) {
    this.charactersMax = charactersMax;
    this.severalLines = severalLines;
  }

  /**
   * Gives {@code text} back if it may be stored and shown. Empty is fine.
   *
   * @param name what to call it in the refusal
   * @throws InvalidValueException if it is too long or holds a control character
   */
  public String check(String name, String text) {
    if (text.codePointCount(0, text.length()) > charactersMax) {
      throw new InvalidValueException(name + " has at most " + charactersMax + " characters");
    }
    if (!text.codePoints().allMatch(this::isAllowed)) {
      throw new InvalidValueException(name + " holds a control character");
    }
    return text;
  }

  private boolean isAllowed(int character) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return severalLines;
    }
    int type = Character.getType(character);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
