package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.account.Offer;
import org.orrery.oversight.Oversight;
import org.orrery.plan.NewPlan;
import org.orrery.plan.PeriodDiscounts;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanNotFoundException;
import org.orrery.plan.PlanOffer;
import org.orrery.plan.PlanPeriodKey;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.plan.PriceFigure;
import org.orrery.plan.Tariff;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Plans and what they cost: to read for whoever may choose them, to change for those who act for
 * their seller. A plan that a caller may not see does not exist for it: {@link
 * PlanNotFoundException}.
 */
@Stateless
public class PriceOffice {

  @Inject AccountService accounts;
  @Inject Oversight oversight;
  @Inject Offer offer;
  @Inject Plans plans;
  @Inject PlanPrices prices;

  /**
   * The plans of a seller, in the order of their ids; at most 1000.
   *
   * @param seller null = those that the caller can choose from
   */
  public List<PlanView> plans(Caller caller, @Nullable SellerId seller) {
    if (seller == null) {
      return offer.plans(caller);
    }
    oversight.require(caller, seller);
    return plans.of(seller);
  }

  /** One plan. */
  public PlanView plan(Caller caller, int planId) {
    offer.periods(caller, planId); // Refuses a plan that the caller may not see.
    return plans.find(planId);
  }

  /** Its billing periods, in the order of their ids. */
  public List<PlanPeriodView> periods(Caller caller, int planId) {
    return offer.periods(caller, planId);
  }

  /** What holds besides prices. */
  public PlanTerms terms(Caller caller, int planId) {
    plan(caller, planId);
    return prices.terms(planId);
  }

  /** What a billing period costs now. */
  public Tariff tariff(Caller caller, int planId, int periodId) {
    plan(caller, planId);
    return prices.tariff(planId, periodId);
  }

  /** Makes a plan of the caller's seller, as yet without prices, and tells its number. */
  public int make(Caller caller, NewPlan wanted) {
    accounts.requireSeller(caller, caller.seller());
    if (wanted.kind() == PlanKind.RESELLER && caller.role() != Role.ADMINISTRATOR) {
      throw new InvalidValueException("there is no reseller under a reseller");
    }
    return plans.make(caller.seller(), wanted);
  }

  /** Sells it under another name, or opens or closes it to signup. */
  public void setOffer(Caller caller, int planId, PlanOffer wanted) {
    requireSold(caller, planId);
    plans.setOffer(planId, wanted);
  }

  /** Sets refunds, money-back and trial. */
  public void setTerms(Caller caller, int planId, PlanTerms terms) {
    requireSold(caller, planId);
    prices.setTerms(planId, terms);
  }

  /** Sets one base figure of a resource, and so offers it; null = nothing, of the maximum, any. */
  public void setBase(
      Caller caller,
      int planId,
      PlanResource resource,
      PriceFigure figure,
      @Nullable BigDecimal value) {
    requireSold(caller, planId);
    prices.change(planId, resource, figure, value);
  }

  /** Sets one figure of a resource for one billing period; null = the base figure again. */
  public void setActual(
      Caller caller,
      PlanPeriodKey period,
      PlanResource resource,
      PriceFigure figure,
      @Nullable BigDecimal value) {
    requireSold(caller, period.planId());
    prices.change(period, resource, figure, value);
  }

  /** Sets what a billing period takes off base prices. */
  public void setDiscounts(Caller caller, PlanPeriodKey period, PeriodDiscounts discounts) {
    requireSold(caller, period.planId());
    prices.setDiscounts(period.planId(), period.periodId(), discounts);
  }

  /** Makes another plan of the same seller out of a plan, and tells its number. */
  public int copy(Caller caller, int planId, String name) {
    requireSold(caller, planId);
    return prices.copy(planId, name);
  }

  private void requireSold(Caller caller, int planId) {
    accounts.requireSeller(caller, caller.seller());
    if (caller.role() != Role.ADMINISTRATOR) {
      plans.find(caller.seller(), planId);
    }
  }
}
