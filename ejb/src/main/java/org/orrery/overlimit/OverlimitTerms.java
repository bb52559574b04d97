package org.orrery.overlimit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * At which part of an account's own limit a seller does what, in percent.
 *
 * <p>Source: API reference, section 6.1, limits.
 *
 * @param warnPercent null = no warning
 * @param suspendPercent null = no suspension
 */
public record OverlimitTerms(@Nullable Integer warnPercent, @Nullable Integer suspendPercent) {

  /** What happens where nobody has set anything: nothing. */
  static final OverlimitTerms NONE = new OverlimitTerms(null, null);

  private static final int PERCENT_MAX = 1_000;

  /**
   * Checks the percentages.
   *
   * @throws InvalidValueException if one is below 1 or above 1000, or the warning would not come
   *     before the suspension
   */
  public OverlimitTerms {
    check(warnPercent);
    check(suspendPercent);
    if (warnPercent != null && suspendPercent != null && warnPercent >= suspendPercent) {
      throw new InvalidValueException("an account is warned before it is suspended, not after");
    }
  }

  boolean areNone() {
    return warnPercent == null && suspendPercent == null;
  }

  Optional<Integer> warning() {
    return Optional.ofNullable(warnPercent);
  }

  Optional<Integer> suspension() {
    return Optional.ofNullable(suspendPercent);
  }

  private static void check(@Nullable Integer percent) {
    if (percent != null && (percent < 1 || percent > PERCENT_MAX)) {
      throw new InvalidValueException("a percentage of a limit is from 1 to " + PERCENT_MAX);
    }
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "%s, %s"
        .formatted(
            warning().map(percent -> "warning at " + percent + " %").orElse("no warning"),
            suspension().map(percent -> "suspension at " + percent + " %").orElse("no suspension"));
  }
}
