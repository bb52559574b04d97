package org.orrery.dunning;

import java.util.List;
import org.orrery.shared.AccountId;

/**
 * What a run did about debtors.
 *
 * @param listed accounts that became debtors
 * @param cleared accounts that may go on: debtors who paid, and customers of a resumed reseller
 * @param failed accounts on which it broke off, with nothing written; tried again on the next day
 * @param deferred accounts that somebody else had all the time; tried again on the next day
 * @param stopped whether the brake stopped it before it did anything
 */
public record DebtorRunResult(
    long listed,
    long suspended,
    long deleted,
    long cleared,
    List<AccountId> failed,
    List<AccountId> deferred,
    boolean stopped) {

  static final DebtorRunResult NOTHING =
      new DebtorRunResult(0, 0, 0, 0, List.of(), List.of(), false);
  static final DebtorRunResult STOPPED =
      new DebtorRunResult(0, 0, 0, 0, List.of(), List.of(), true);

  public DebtorRunResult {
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
        ? "stopped by the brake"
        : "%d new debtors, %d suspended, %d deleted, %d cleared, %d failed, %d deferred"
            .formatted(listed, suspended, deleted, cleared, failed.size(), deferred.size());
  }
}
