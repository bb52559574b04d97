package org.orrery.job;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Between work and whoever waits for it: how far it is, and whether it is to end. */
public final class JobProgress {

  private volatile Supplier<JobFigures> figures = () -> JobFigures.NONE;
  private volatile @Nullable String stopReason;

  /** Says where to read from now on how far the work is; by any thread, at any time. */
  public void tells(Supplier<JobFigures> reading) {
    figures = reading;
  }

  /**
   * Asked by the work wherever it may end.
   *
   * @throws JobStoppedException if the server stops, or somebody cancels the job
   */
  public void goOn() {
    String reason = stopReason;
    if (reason != null) {
      throw new JobStoppedException(reason);
    }
  }

  JobFigures figures() {
    return figures.get();
  }

  /** Whether the work is to end as soon as it may. */
  public boolean isStopped() {
    return stopReason != null;
  }

  /** Has the work end as soon as it may, because its server stops. */
  public void stop() {
    stop("its server was stopped");
  }

  /** Why the work is to end; empty = it may go on. */
  Optional<String> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  void stop(String reason) {
    stopReason = reason;
  }
}
