package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Books}: whether the books are whole. */
public interface BooksMXBean {

  /** Verifies all books, charges and invoices and tells what was found, in one line or more. */
  @InOwnTransactions
  String verify();

  /** When the last verification began, on whatever node, as an ISO instant; empty before it. */
  String getLastVerified();

  /** What it found; empty before the first. */
  String getLastResult();

  /** How much was found wrong and not found whole since, at most 1000. */
  long getFindingCount();

  /** What was found wrong and not found whole since, a line each, at most 1000; empty = nothing. */
  @ReadOnly
  String findings();
}
