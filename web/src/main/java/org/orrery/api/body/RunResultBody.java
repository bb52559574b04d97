package org.orrery.api.body;

import org.orrery.billrun.BillRunResult;

/** What a run did. */
public record RunResultBody(
    int days, long charged, long skipped, long failed, long deferred, long held) {
  /** Shows it. */
  public static RunResultBody of(BillRunResult result) {
    return new RunResultBody(
        result.days(),
        result.charged(),
        result.skipped(),
        result.failed(),
        result.deferred(),
        result.held());
  }
}
