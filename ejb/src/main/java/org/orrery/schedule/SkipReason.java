package org.orrery.schedule;

/** Why a due charge was not made. It uses up its ordinal all the same. */
public enum SkipReason {
  /** The share to pay rounds to nothing. */
  NOTHING_TO_PAY,
  /** It fell due while the account was suspended. */
  SUSPENDED
}
