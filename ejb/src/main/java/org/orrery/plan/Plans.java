package org.orrery.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Finds plans and their billing periods. */
@Stateless
public class Plans {

  @Inject PlanRepository plans;

  /** Adds a plan with its billing periods. */
  public void add(PlanView plan, List<PlanPeriodView> periods) {
    plans.add(plan, periods);
  }

  /**
   * Makes a plan, as yet without prices, and tells its number.
   *
   * @throws InvalidValueException if the seller has a plan of that name, or too many plans
   */
  public int make(SellerId seller, NewPlan wanted) {
    PlanOffer shown = wanted.shown();
    requireFree(seller, shown.name(), 0);
    if (plans.of(seller).size() >= PlanRepository.PLANS_MAX) {
      throw new InvalidValueException("a seller has at most 1000 plans");
    }
    PlanView plan =
        new PlanView(
            nextId(),
            seller,
            shown.name(),
            shown.group(),
            wanted.kind(),
            wanted.billed(),
            shown.openToSignup(),
            wanted.included().diskQuotaKilobytes(),
            wanted.included().trafficGigabytes(),
            wanted.included().diskUsageMegabytes());
    List<PeriodLength> lengths = wanted.periods();
    plans.add(
        plan,
        IntStream.range(0, lengths.size())
            .mapToObj(id -> new PlanPeriodView(id, lengths.get(id)))
            .toList());
    return plan.id();
  }

  /**
   * Sells a plan under another name, or opens or closes it to signup. Whoever is on it stays.
   *
   * @throws PlanNotFoundException if there is no such plan
   * @throws InvalidValueException if the seller has another plan of that name
   */
  public void setOffer(int planId, PlanOffer offer) {
    requireFree(find(planId).seller(), offer.name(), planId);
    plans.setOffer(planId, offer);
  }

  private void requireFree(SellerId seller, String name, int planId) {
    if (plans.isTaken(seller, name, planId)) {
      throw new InvalidValueException(
          "the seller has a plan " + name + " already; choose another name");
    }
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
