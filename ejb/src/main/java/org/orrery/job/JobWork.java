package org.orrery.job;

/** What is done by jobs of a kind; made by the feature that knows how. */
public interface JobWork {

  /** Of which jobs it is the work. */
  JobKind kind();

  /**
   * Does it, in transactions of its own, for as long as it takes.
   *
   * @return what came of it
   * @throws JobStoppedException if the progress says so
   */
  JobOutcome work(JobTask task, JobProgress progress);
}
