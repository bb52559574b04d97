package org.orrery.management;

import org.orrery.trail.ReadOnly;

/**
 * {@code org.orrery:type=Proof}: how charges came about, what balances were, and what runs will do.
 *
 * <p>Dates are ISO texts. All answers are for people, a line or more.
 */
public interface ProofMXBean {

  /** How a charge came about, by its id in {@code report.charge}. */
  @ReadOnly
  String explain(long chargeId);

  /** What happened to an account's balance; empty dates: from the first entry, to today. */
  @ReadOnly
  String statement(long accountId, String fromIsoDate, String toIsoDate);

  /** The sums of a seller's books at the end of a day. */
  @ReadOnly
  String trialBalance(long sellerId, String isoDate);

  /** Computes what the bill run would do up to a day; writes nothing but the result. */
  @InOwnTransactions
  String rehearse(long sellerId, String isoDate);

  /** Approves the last rehearsal of a day. */
  void approve(long sellerId, String isoDate);

  /** Computes the charges of a past day again and compares every byte. */
  @ReadOnly
  String replay(long sellerId, String isoDate);
}
