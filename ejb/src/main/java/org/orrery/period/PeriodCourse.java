package org.orrery.period;

import java.time.LocalDate;
import java.util.Optional;
import org.orrery.plan.PeriodLength;

/**
 * The row of an account's billing periods.
 *
 * <p>Anchored on activation. A period closes when the next opens, by the calendar; out of turn only
 * when the plan's period changes, or when the account is resumed after its period ended. Source:
 * H-Sphere user guide, billing periods (2.4 and later): nothing else closes a period.
 *
 * @param anchorOn from which openings are counted
 * @param anchorOrdinal the period that opens on {@code anchorOn}; one above {@code ordinal} while
 *     the row waits to begin anew
 * @param ordinal of the period that opened last
 * @param nextOpensOn when the next one opens
 */
public record PeriodCourse(
    BillingState state,
    PeriodLength length,
    LocalDate anchorOn,
    int anchorOrdinal,
    int ordinal,
    LocalDate nextOpensOn) {

  /** The course of a new account, its first period open. */
  public static PeriodCourse beginning(PeriodLength length, LocalDate on) {
    return new PeriodCourse(BillingState.ACTIVE, length, on, 1, 1, length.opensOn(on, 2));
  }

  /** The opening that is due on or before {@code day}, if one is. */
  public Optional<PeriodOpening> dueOpening(LocalDate day, Pauses pauses) {
    if (state != BillingState.ACTIVE || nextOpensOn.isAfter(day)) {
      return Optional.empty();
    }
    int next = ordinal + 1;
    Optional<LocalDate> resumedOn = pauses.resumedAfter(nextOpensOn);
    if (resumedOn.isPresent()) {
      return resumedOn
          .filter(on -> !on.isAfter(day))
          .map(on -> new PeriodOpening(next, on, length.opensOn(on, 2), true));
    }
    LocalDate closesOn = length.opensOn(anchorOn, next - anchorOrdinal + 2);
    return Optional.of(new PeriodOpening(next, nextOpensOn, closesOn, next == anchorOrdinal));
  }

  /** The course once a period has opened. */
  public PeriodCourse after(PeriodOpening opening) {
    return new PeriodCourse(
        state,
        length,
        opening.beginsAnew() ? opening.opensOn() : anchorOn,
        opening.beginsAnew() ? opening.ordinal() : anchorOrdinal,
        opening.ordinal(),
        opening.closesOn());
  }

  /** The same course, going on, paused or ended. */
  public PeriodCourse in(BillingState newState) {
    return new PeriodCourse(newState, length, anchorOn, anchorOrdinal, ordinal, nextOpensOn);
  }

  /** Closes the open period on {@code day}; periods of another length follow it. */
  public PeriodCourse changed(PeriodLength newLength, LocalDate day) {
    return new PeriodCourse(state, newLength, day, ordinal + 1, ordinal, day);
  }
}
