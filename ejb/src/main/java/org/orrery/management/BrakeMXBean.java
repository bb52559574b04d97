package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Brake}: runs that wanted to do too much and wait for an approval. */
public interface BrakeMXBean {

  /** What waits, oldest first: a JSON array of seller, date, kind, planned, accounts. */
  @ReadOnly
  String list();

  /**
   * Approves what a run of a seller planned for a date, and no more than that.
   *
   * @param kind SUSPENSION, DELETION, DEBIT or MAIL
   */
  void approve(long sellerId, String isoDate, String kind);
}
