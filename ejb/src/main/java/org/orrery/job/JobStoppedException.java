package org.orrery.job;

/** The server stops: the work ends where it is. */
public class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobStoppedException() {
    super("the server stops");
  }
}
