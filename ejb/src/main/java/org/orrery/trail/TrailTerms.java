package org.orrery.trail;

import org.orrery.shared.InvalidValueException;

/**
 * For how long the trail is kept.
 *
 * @param days of all entries
 * @param refusedDays of refusals and failures; more than {@code days} is no more
 */
public record TrailTerms(long days, long refusedDays) {

  static final int DAYS_MIN = 30;
  private static final int DAYS_MAX = 36_500;

  /**
   * Checks the bounds.
   *
   * @throws InvalidValueException if a number is less than 30 or more than 36500
   */
  public TrailTerms {
    if (Math.min(days, refusedDays) < DAYS_MIN || Math.max(days, refusedDays) > DAYS_MAX) {
      throw new InvalidValueException(
          "the trail is kept for %d to %d days".formatted(DAYS_MIN, DAYS_MAX));
    }
  }
}
