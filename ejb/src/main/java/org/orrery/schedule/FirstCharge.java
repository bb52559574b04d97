package org.orrery.schedule;

import java.time.LocalDate;
import org.orrery.shared.InvalidValueException;

/**
 * When a monthly debit is charged, and how much the first time; {@code startOn} on the wire.
 *
 * <p>Whichever it is, the first charge falls on the day of setting.
 *
 * <p>Source: H-Sphere XML API, Admin Services, action "monthlyBasedDebit", which prints the values
 * as "-1,2,3" and explains 1, 2 and 3: the dash is punctuation.
 */
public enum FirstCharge {
  /** The first of the month; the first charge is what is left of the cycle. */
  PRORATED(1),
  /** The first of the month; the first charge is whole. */
  WHOLE(2),
  /** The day of setting, always whole. */
  RIGHT_NOW(3);

  private final int startOn;

  FirstCharge(int startOn) {
    this.startOn = startOn;
  }

  /**
   * Reads the wire's number.
   *
   * @throws InvalidValueException if it is not 1, 2 or 3
   */
  public static FirstCharge ofStartOn(int startOn) {
    for (FirstCharge first : values()) {
      if (first.startOn == startOn) {
        return first;
      }
    }
    throw new InvalidValueException("startOn is 1, 2 or 3, not " + startOn);
  }

  /** The wire's number. */
  public int startOn() {
    return startOn;
  }

  /** The day from which all due dates of a debit set on {@code setOn} are counted. */
  LocalDate anchorOf(LocalDate setOn) {
    return this == RIGHT_NOW ? setOn : setOn.withDayOfMonth(1);
  }
}
