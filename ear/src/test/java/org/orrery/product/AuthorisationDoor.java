package org.orrery.product;

import java.io.IOException;

/** A door of the product, as an authorisation table asks it. */
interface AuthorisationDoor {

  /** What came of a call; two answers are equal if a caller cannot tell them apart. */
  record Answer(String outcome, String text) {}

  /** By this name the audit trail knows it. */
  String name();

  /**
   * Somebody and something to ask about, made for a call that is going to be answered, or the same
   * as ever.
   */
  Subject subject(AuthorisationTable.Row row, String caller);

  /** Calls from an address that nobody else has. */
  Answer ask(AuthorisationTable.Row row, String caller, Subject subject, String from)
      throws IOException, InterruptedException;
}
