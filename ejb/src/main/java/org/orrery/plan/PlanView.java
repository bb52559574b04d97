package org.orrery.plan;

import java.math.BigDecimal;
import org.orrery.shared.SellerId;

/**
 * What other features may know of a plan.
 *
 * @param group a name under which several plans are searched; empty = none
 * @param billed false for a plan without billing, signed up without payment data
 * @param openToSignup false if only an administrator may sign up to it
 * @param diskQuotaKilobytes included disk quota, in units of 1024 bytes
 * @param trafficGigabytes included traffic of a billing month
 * @param diskUsageMegabytes included summary disk usage
 */
public record PlanView(
    int id,
    SellerId seller,
    String name,
    String group,
    PlanKind kind,
    boolean billed,
    boolean openToSignup,
    BigDecimal diskQuotaKilobytes,
    BigDecimal trafficGigabytes,
    BigDecimal diskUsageMegabytes) {

  /**
   * Tells whether an account may go from another plan to this one.
   *
   * @param bySeller whether the seller chooses, who may also choose what is closed to signup, and
   *     what is billed otherwise
   */
  public boolean canFollow(PlanView before, boolean bySeller) {
    boolean same = id == before.id;
    return same || (kind == before.kind && (bySeller || (openToSignup && billed == before.billed)));
  }

  /** The same plan under another number, sold by somebody else. */
  public PlanView soldBy(int newId, SellerId newSeller) {
    return new PlanView(
        newId,
        newSeller,
        name,
        group,
        kind,
        billed,
        openToSignup,
        diskQuotaKilobytes,
        trafficGigabytes,
        diskUsageMegabytes);
  }
}
