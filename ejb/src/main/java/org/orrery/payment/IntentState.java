package org.orrery.payment;

/** How far a card payment has come. */
enum IntentState {
  /** Written down; nothing was ever sent. */
  INTENDED,
  /** Sent, or about to be: only the gateway knows. */
  SENT,
  /** The money is in the books. */
  APPROVED,
  /** The gateway took no money. */
  DECLINED,
  /** The answer is missing; the gateway is asked for it. */
  UNKNOWN,
  /** Ended without a charge, for a reason that is not the card's. */
  FAILED,
  /** Never sent, because by then it was not to be any more. */
  WITHDRAWN;

  boolean isSettled() {
    return this == APPROVED || this == DECLINED || this == FAILED || this == WITHDRAWN;
  }
}
