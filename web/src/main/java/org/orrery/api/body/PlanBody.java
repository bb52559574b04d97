package org.orrery.api.body;

import java.math.BigDecimal;
import org.orrery.plan.PlanView;

/**
 * A plan.
 *
 * @param kind USER or RESELLER
 * @param diskQuotaKilobytes that each account includes, as the two others
 */
public record PlanBody(
    int id,
    long seller,
    String name,
    String group,
    String kind,
    boolean billed,
    boolean openToSignup,
    String diskQuotaKilobytes,
    String trafficGigabytes,
    String diskUsageMegabytes) {
  /** Shows it. */
  public static PlanBody of(PlanView plan) {
    return new PlanBody(
        plan.id(),
        plan.seller().value(),
        plan.name(),
        plan.group(),
        plan.kind().name(),
        plan.billed(),
        plan.openToSignup(),
        plain(plan.diskQuotaKilobytes()),
        plain(plan.trafficGigabytes()),
        plain(plan.diskUsageMegabytes()));
  }

  /** Without zeros at the end: a plan that was just made reads like one that is stored. */
  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
