package org.orrery.console.runs;

import org.orrery.shared.InvalidValueException;

/** Reads why somebody holds something. */
final class Reasons {

  private Reasons() {}

  /**
   * The reason itself.
   *
   * @throws InvalidValueException if it is empty
   */
  static String given(String typed) {
    if (typed.isEmpty()) {
      throw new InvalidValueException("a reason is missing");
    }
    return typed;
  }
}
