package org.orrery.overlimit;

import java.util.List;
import org.orrery.shared.AccountId;

/**
 * What a run did about use over limits.
 *
 * @param warned accounts that were mailed a warning and not suspended
 * @param failed accounts on which it broke off, with nothing written; tried again on the next day
 * @param deferred accounts that somebody else had all the time; tried again on the next day
 * @param stopped whether the brake stopped it before it did anything
 */
public record OverlimitRunResult(
    long warned,
    long suspended,
    List<AccountId> failed,
    List<AccountId> deferred,
    boolean stopped) {

  static final OverlimitRunResult NOTHING =
      new OverlimitRunResult(0, 0, List.of(), List.of(), false);
  static final OverlimitRunResult STOPPED =
      new OverlimitRunResult(0, 0, List.of(), List.of(), true);

  public OverlimitRunResult {
    failed = List.copyOf(failed);
    deferred = List.copyOf(deferred);
  }

  /** Whether nothing was to be done. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return stopped
        ? "over their limits: stopped by the brake"
        : "over their limits: %d warned, %d suspended, %d failed, %d deferred"
            .formatted(warned, suspended, failed.size(), deferred.size());
  }
}
