package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Proof}. */
@Description(
    "How charges came about, what balances were, and what runs will do. Dates are ISO texts. "
        + "All answers are for people, a line or more.")
public interface ProofMXBean {

  @Description("How a charge came about, by its id in report.charge.")
  @ReadOnly
  String explain(long chargeId);

  @Description(
      "What happened to an account's balance; empty dates: from the first entry, to today.")
  @ReadOnly
  String statement(long accountId, String fromIsoDate, String toIsoDate);

  @Description("The sums of a seller's books at the end of a day.")
  @ReadOnly
  String trialBalance(long sellerId, String isoDate);

  @Description(
      "Has what the bill run would do up to a day computed in the background; charges nothing. "
          + "Tells the number of its job, whose made is the number of the rehearsal.")
  @Unit("job number")
  long startRehearsal(long sellerId, String isoDate);

  @Description("What a rehearsal has found.")
  @ReadOnly
  String rehearsal(long rehearsal);

  @Description("Approves the last rehearsal of a day.")
  void approve(long sellerId, String isoDate);

  @Description("Computes the charges of a past day again and compares every byte.")
  @ReadOnly
  String replay(long sellerId, String isoDate);
}
