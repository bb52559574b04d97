package org.orrery.management;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.orrery.shared.FaultCode;
import org.orrery.shared.InvalidValueException;
import org.orrery.trail.Failures;

/**
 * Lets a refusal reach a JMX client that has none of our classes: the same sentence, in an
 * exception that every Java platform knows.
 */
final class RemoteAnswer {

  private RemoteAnswer() {}

  /** Does it; a date that is none is refused like any other value that cannot be. */
  static <T> T of(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (DateTimeException e) {
      throw new InvalidValueException("a date is written 2026-04-20");
    }
  }

  static void of(Runnable operation) {
    of(
        () -> {
          operation.run();
          return "";
        });
  }

  /** What a client is thrown. */
  static RuntimeException refusal(Failures.Told told) {
    return told.code().equals(FaultCode.INVALID_VALUE.name())
        ? new IllegalArgumentException(told.message())
        : new IllegalStateException(told.message());
  }
}
