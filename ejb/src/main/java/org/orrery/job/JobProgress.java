package org.orrery.job;

import java.util.function.Supplier;

/** Between work and whoever waits for it: how far it is, and whether it is to end. */
public final class JobProgress {

  private volatile Supplier<JobFigures> figures = () -> JobFigures.NONE;
  private volatile boolean stopped;

  /** Says where to read from now on how far the work is; by any thread, at any time. */
  public void tells(Supplier<JobFigures> reading) {
    figures = reading;
  }

  /**
   * Asked by the work wherever it may end.
   *
   * @throws JobStoppedException if the server stops
   */
  public void goOn() {
    if (stopped) {
      throw new JobStoppedException();
    }
  }

  JobFigures figures() {
    return figures.get();
  }

  /** Whether the work is to end as soon as it may. */
  public boolean isStopped() {
    return stopped;
  }

  /** Has the work end as soon as it may. */
  public void stop() {
    stopped = true;
  }
}
