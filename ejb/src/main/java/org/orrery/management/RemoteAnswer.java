package org.orrery.management;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Refusal;

/**
 * Lets a refusal reach a JMX client that has none of our classes: the same sentence, in an
 * exception that every Java platform knows.
 */
final class RemoteAnswer {

  private RemoteAnswer() {}

  static <T> T of(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(e.getMessage());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date is written 2026-04-20");
    } catch (Refusal e) {
      throw new IllegalStateException(e.getMessage());
    }
  }

  static void of(Runnable operation) {
    of(
        () -> {
          operation.run();
          return "";
        });
  }
}
