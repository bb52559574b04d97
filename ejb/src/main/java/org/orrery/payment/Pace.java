package org.orrery.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a gateway is asked again for an answer that is missing. */
final class InquiryDelays {

  /** A minute, then ever less often, for about a day and a half in all. */
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private InquiryDelays() {}

  /**
   * When to ask next.
   *
   * @param inquiries how often it was asked already
   * @return empty = a person has to look
   */
  static Optional<Instant> next(int inquiries, Instant now) {
    return inquiries < DELAYS.size()
        ? Optional.of(now.plus(DELAYS.get(inquiries)))
        : Optional.empty();
  }
}
