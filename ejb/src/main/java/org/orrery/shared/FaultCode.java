package org.orrery.shared;

/** Every reason to refuse a call. Names are a public contract: add, never rename. */
public enum FaultCode {
  /** A value that no account, amount, date or name can have. */
  INVALID_VALUE
}
