package org.orrery.launcher.admin;

/** The server cannot be spoken to; the message says why, and what to do, in one line. */
final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
