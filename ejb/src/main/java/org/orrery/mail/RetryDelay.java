package org.orrery.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * When a mail that failed is tried again: after 1, 2, 4 … minutes, at most an hour apart.
 *
 * <p>A refusal for good is believed at the fifth time, some quarter of an hour later: the server
 * may just be being set up. Everything else, such as a server that is down, at the thirtieth, a day
 * later.
 */
final class RetryDelay {

  private static final int TRIES_IF_REFUSED_FOR_GOOD = 5;
  private static final int TRIES = 30;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private RetryDelay() {}

  /**
   * How long to wait after the latest failure.
   *
   * @param failures counted with it, at least 1
   * @return empty = it is given up on
   */
  static Optional<Duration> after(int failures, boolean isRefusedForGood) {
    if (failures >= (isRefusedForGood ? TRIES_IF_REFUSED_FOR_GOOD : TRIES)) {
      return Optional.empty();
    }
    Duration delay = Duration.ofMinutes(1L << Math.min(failures - 1, DOUBLINGS));
    return Optional.of(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
  }
}
