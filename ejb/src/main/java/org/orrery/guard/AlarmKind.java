package org.orrery.guard;

/** What may be in doubt. */
public enum AlarmKind {
  /** The machine's clock went forward by more than the time that passed. */
  CLOCK_FORWARD,
  /** The machine's clock went back. */
  CLOCK_BACKWARD,
  /** The machine's clock and the database's tell different times. */
  CLOCKS_APART,
  /** Nobody has beaten for so long that the date is asked about. */
  LONG_SILENCE,
  /** The database knows less than a node has seen it know. */
  DATABASE_OLDER,
  /** The data are in another database than the one they were in. */
  DATABASE_COPIED,
  /** A node that the database does not know, where the settings want to be asked. */
  NEW_NODE;

  /** Whether it is about what nodes remember of the database, and so answers for all of them. */
  boolean isOfMemory() {
    return this == DATABASE_OLDER || this == DATABASE_COPIED;
  }
}
