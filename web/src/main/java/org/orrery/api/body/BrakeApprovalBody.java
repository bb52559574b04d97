package org.orrery.api.body;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.brake.BrakeKind;
import org.orrery.shared.InvalidValueException;

/**
 * Which run is approved.
 *
 * @param kind SUSPENSION, DELETION, DEBIT or MAIL
 */
public record BrakeApprovalBody(
    @Nullable Long seller, @Nullable LocalDate on, @Nullable String kind) {
  /**
   * The kind of that name.
   *
   * @throws InvalidValueException if there is none
   */
  public BrakeKind wanted() {
    String name = Given.value("kind", kind);
    return Stream.of(BrakeKind.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("there is no brake of that kind"));
  }
}
