package org.orrery.payment;

/** What a worker has to do next with an intent that it has claimed. */
record Step(Kind kind, Intent intent) {

  enum Kind {
    /** Send it to the gateway. */
    SEND,
    /** Ask the gateway what came of it. */
    INQUIRE,
    /** Nothing: it ended while it was claimed. */
    NOTHING
  }
}
