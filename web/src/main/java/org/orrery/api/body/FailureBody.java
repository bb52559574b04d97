package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.orrery.register.FailureItem;

/** An account that the bill run could not charge. */
public record FailureBody(
    long account,
    long seller,
    LocalDate on,
    String cause,
    String message,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long attempts) {
  /** Shows it. */
  public static FailureBody of(FailureItem item) {
    return new FailureBody(
        item.account(),
        item.seller(),
        item.on(),
        item.cause(),
        item.message(),
        item.firstSeenAt(),
        item.lastSeenAt(),
        item.attempts());
  }
}
