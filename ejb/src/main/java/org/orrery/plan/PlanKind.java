package org.orrery.plan;

import java.util.Arrays;
import org.orrery.shared.InvalidValueException;

/** For whom a plan is made. */
public enum PlanKind {
  /** For those who use what they buy. */
  USER,
  /** For those who sell it on; its customers become resellers. */
  RESELLER;

  /**
   * The kind of that name.
   *
   * @throws InvalidValueException if there is none
   */
  public static PlanKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("a plan is for USER or RESELLER"));
  }
}
