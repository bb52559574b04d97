package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Jobs}. */
@Description("What goes on in the background because somebody asked for it.")
public interface JobsMXBean {

  @Description("How many jobs wait or are worked on.")
  @Unit("jobs")
  long getOpenCount();

  @Description(
      "The last jobs, newest first, at most 100: a JSON array of job, kind, seller, on, state, "
          + "askedBy, askedAt, node, startedAt, endedAt, done, of, findings, result, made (the "
          + "number of what it made, such as a rehearsal's).")
  @ReadOnly
  String list(@Description("numbers are below it; 0 = the newest") long before);

  @Description("Has a job end at its next step, and tells how it stands, as such an array.")
  String cancel(long id);

  @Description("One job, as such an array.")
  @ReadOnly
  String show(long job);
}
