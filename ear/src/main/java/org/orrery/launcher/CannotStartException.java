package org.orrery.launcher;

/** A start that cannot go on. The message is one line: what is wrong, then what to do about it. */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStartException(String problem, String remedy) {
    super(problem + " " + remedy);
  }

  public CannotStartException(String problem, String remedy, Throwable cause) {
    super(problem + " " + remedy, cause);
  }
}
