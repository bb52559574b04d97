package org.orrery.api.body;

import org.orrery.plan.PlanView;

/**
 * A plan.
 *
 * @param kind USER or RESELLER
 */
public record PlanBody(
    int id,
    long seller,
    String name,
    String group,
    String kind,
    boolean billed,
    boolean openToSignup) {
  /** Shows it. */
  public static PlanBody of(PlanView plan) {
    return new PlanBody(
        plan.id(),
        plan.seller().value(),
        plan.name(),
        plan.group(),
        plan.kind().name(),
        plan.billed(),
        plan.openToSignup());
  }
}
