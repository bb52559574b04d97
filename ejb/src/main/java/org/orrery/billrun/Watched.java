package org.orrery.billrun;

import java.util.concurrent.atomic.AtomicLong;
import org.orrery.job.JobFigures;
import org.orrery.job.JobProgress;

/**
 * How far a rehearsal is, for whoever waits for it and may end it.
 *
 * @param done accounts
 */
record Watched(JobProgress progress, AtomicLong done) {

  /** Of a rehearsal that nobody waits for. */
  static Watched byNobody() {
    return new Watched(new JobProgress(), new AtomicLong());
  }

  /**
   * Of a rehearsal that a job is.
   *
   * @param total accounts, counted before; meanwhile more may have fallen due
   */
  static Watched by(JobProgress progress, long total) {
    Watched watched = new Watched(progress, new AtomicLong());
    progress.tells(
        () -> {
          long done = watched.done.get();
          return new JobFigures(done, Math.max(total, done), 0);
        });
    return watched;
  }

  /** A page of accounts is through; the work ends here if somebody wants it to. */
  void count(int accounts) {
    done.addAndGet(accounts);
    progress.goOn();
  }
}
