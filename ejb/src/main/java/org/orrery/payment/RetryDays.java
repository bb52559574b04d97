package org.orrery.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a declined card is tried again.
 *
 * @param days from each decline to the next try; empty = never again
 */
record RetryDays(List<Integer> days) {

  private static final int TRIES_MAX = 20;

  /**
   * Reads the setting {@code payment.retry_days}.
   *
   * @throws IllegalStateException if it is anything but numbers of days, separated by commas
   */
  static RetryDays read(String setting) {
    if (setting.isBlank()) {
      return new RetryDays(List.of());
    }
    if (!setting.matches("[1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0," + (TRIES_MAX - 1) + "}")) {
      throw new IllegalStateException("setting payment.retry_days is days such as 1,3,7");
    }
    return new RetryDays(Stream.of(setting.split(",", -1)).map(Integer::valueOf).toList());
  }

  /**
   * The next try.
   *
   * @param declines how often the card was declined in a row, this time included
   * @return empty = the card is bad
   */
  Optional<LocalDate> after(int declines, LocalDate declinedOn) {
    return declines <= days.size()
        ? Optional.of(declinedOn.plusDays(days.get(declines - 1)))
        : Optional.empty();
  }
}
