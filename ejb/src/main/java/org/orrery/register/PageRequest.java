package org.orrery.register;

import org.orrery.shared.InvalidValueException;

/**
 * Which part of a list is asked for.
 *
 * @param after the key that the page before ended with; 0 = the newest
 * @param limit items in the page, 1 to {@value #LIMIT_MAX}
 */
public record PageRequest(long after, int limit) {

  /** The most items in one page. */
  public static final int LIMIT_MAX = 200;

  /**
   * Checks both.
   *
   * @throws InvalidValueException if one is out of its range
   */
  public PageRequest {
    if (after < 0) {
      throw new InvalidValueException("after is the next of the page before, not " + after);
    }
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new InvalidValueException("limit is 1 to " + LIMIT_MAX + ", not " + limit);
    }
  }

  /** Keys of the page are below it. */
  public long below() {
    return after == 0 ? Long.MAX_VALUE : after;
  }
}
