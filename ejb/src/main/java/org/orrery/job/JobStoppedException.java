package org.orrery.job;

/** The server stops, or somebody cancels the job: the work ends where it is. */
public class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobStoppedException(String reason) {
    super(reason);
  }
}
