package org.orrery.tax;

/** What becomes of claims of tax exemption, the setting {@code tax.exemption}. */
public enum ExemptionPolicy {
  /** What a moderator grants, counts. */
  ON,
  /** Codes are kept, and taxes collected all the same. */
  STORE,
  /** Codes are not even kept; what was granted before does not count. */
  OFF
}
