package org.orrery.billrun;

/**
 * What a bill run did, over all sellers and days.
 *
 * @param days business dates that were completed, summed over the sellers
 * @param failed accounts whose charging broke off, with nothing written; tried again at each wake
 * @param deferred accounts that somebody else had all the time; tried again at the next wake
 * @param held accounts that were put on hold for a person
 */
public record BillRunResult(
    int days, long charged, long skipped, long failed, long deferred, long held) {

  static BillRunResult of(RunTally tally) {
    RunTally.Counts counts = tally.counts();
    return new BillRunResult(
        tally.days(),
        counts.charged(),
        counts.skipped(),
        counts.failed(),
        counts.deferred(),
        counts.held());
  }

  boolean isNothing() {
    return days == 0 && charged == 0 && skipped == 0 && held == 0;
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "%d days, %d charged, %d skipped, %d failed, %d deferred, %d held"
        .formatted(days, charged, skipped, failed, deferred, held);
  }
}
