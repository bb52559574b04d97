package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Jobs}: what goes on in the background because somebody asked for it. */
public interface JobsMXBean {

  /** How many jobs wait or are worked on. */
  long getOpenCount();

  /**
   * The last jobs, newest first, at most 100: a JSON array of job, kind, state, askedBy, askedAt,
   * node, startedAt, endedAt, done, of, findings, result.
   *
   * @param before numbers are below it; 0 = the newest
   */
  @ReadOnly
  String list(long before);

  /** Has a job end at its next step, and tells how it stands, as such an array. */
  String cancel(long id);

  /** One job, as such an array. */
  @ReadOnly
  String show(long job);
}
