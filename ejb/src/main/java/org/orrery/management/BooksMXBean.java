package org.orrery.management;

/** {@code org.orrery:type=Books}: whether the books are whole. */
public interface BooksMXBean {

  /** Verifies all books and charges and tells in one line, or more, what was found. */
  String verify();

  /** When this node last verified, as an ISO instant; empty if it has not since its start. */
  String getLastVerified();

  /** What it found then; empty if it has not since its start. */
  String getLastResult();
}
