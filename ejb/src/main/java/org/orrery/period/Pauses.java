package org.orrery.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The suspensions of an account whose missed charges are dropped, as far as they matter now. */
public record Pauses(List<Pause> pauses) {

  /** An account that was not suspended, as far as it matters now. */
  public static final Pauses NONE = new Pauses(List.of());

  /** Copies the list. */
  public Pauses {
    pauses = List.copyOf(pauses);
  }

  /**
   * A suspension that is over. What is due on the day of the suspension or of the resume is charged
   * all the same.
   */
  public record Pause(LocalDate pausedOn, LocalDate resumedOn) {

    boolean covers(LocalDate dueOn) {
      return dueOn.isAfter(pausedOn) && dueOn.isBefore(resumedOn);
    }
  }

  /** Whether what is due on a day is dropped. */
  public boolean cover(LocalDate dueOn) {
    return resumedAfter(dueOn).isPresent();
  }

  /** The day on which the suspension ended that covers {@code dueOn}; empty if none does. */
  Optional<LocalDate> resumedAfter(LocalDate dueOn) {
    return pauses.stream()
        .filter(pause -> pause.covers(dueOn))
        .map(Pause::resumedOn)
        .max(LocalDate::compareTo);
  }
}
