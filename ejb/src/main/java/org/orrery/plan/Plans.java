package org.orrery.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.shared.SellerId;

/** Finds plans and their billing periods. */
@Stateless
public class Plans {

  @Inject PlanRepository plans;

  /** Adds a plan with its billing periods. */
  public void add(PlanView plan, List<PlanPeriodView> periods) {
    plans.add(plan, periods);
  }

  /** A number that no plan has. */
  public int nextId() {
    return plans.nextId();
  }

  /**
   * The plan of that number, whoever sells it.
   *
   * @throws PlanNotFoundException if there is none
   */
  public PlanView find(int planId) {
    return plans.find(planId).orElseThrow(() -> new PlanNotFoundException(planId));
  }

  /**
   * The plan of that number, if the seller sells it.
   *
   * @throws PlanNotFoundException if there is none, or another seller's
   */
  public PlanView find(SellerId seller, int planId) {
    return plans
        .find(planId)
        .filter(plan -> plan.seller().equals(seller))
        .orElseThrow(() -> new PlanNotFoundException(planId));
  }

  /** All plans of a seller in the order of their ids, at most {@value PlanRepository#PLANS_MAX}. */
  public List<PlanView> of(SellerId seller) {
    return plans.of(seller);
  }

  /**
   * The billing periods of a plan in the order of their ids.
   *
   * @throws PlanNotFoundException if there is no such plan
   */
  public List<PlanPeriodView> periods(int planId) {
    find(planId);
    return plans.periods(planId);
  }

  /**
   * How long a billing period of a plan lasts.
   *
   * @throws PeriodNotFoundException if the plan has no such period
   */
  public PeriodLength length(int planId, int periodId) {
    return plans
        .period(planId, periodId)
        .map(PlanPeriodView::length)
        .orElseThrow(() -> new PeriodNotFoundException(planId, periodId));
  }
}
