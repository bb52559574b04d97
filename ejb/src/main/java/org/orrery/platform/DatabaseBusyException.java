package org.orrery.platform;

import java.sql.SQLException;

/**
 * There is no connection to be had: all are at work for as long as anybody waits for one, or the
 * database is away. What was to be done by it was not begun.
 */
public class DatabaseBusyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Repeats what the pool or the driver says. */
  public DatabaseBusyException(SQLException cause) {
    super("no connection to the database: " + cause.getMessage(), cause);
  }
}
