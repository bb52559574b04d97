package org.orrery.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait after each try that came to nothing: ever longer. */
record Pace(List<Duration> delays) {

  /** A minute, then ever less often, for about a day and a half in all. */
  static final Pace SLOWING =
      new Pace(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              Duration.ofHours(1),
              Duration.ofHours(4),
              Duration.ofHours(12),
              Duration.ofHours(24)));

  /**
   * When to try next.
   *
   * @param tries how many there were
   * @return empty = a person has to look
   */
  Optional<Instant> next(int tries, Instant now) {
    return tries < delays.size() ? Optional.of(now.plus(delays.get(tries))) : Optional.empty();
  }

  /** The same without end: once it is slowest, it stays so. */
  Instant nextOfAny(int tries, Instant now) {
    return now.plus(delays.get(Math.min(tries, delays.size() - 1)));
  }
}
