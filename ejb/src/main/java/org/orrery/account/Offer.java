package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.plan.PlanNotFoundException;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/**
 * What a caller can choose from: managers and support all plans of their seller, an owner its
 * seller's open ones.
 */
@Stateless
public class Offer {

  @Inject AccountService accounts;
  @Inject Plans plans;

  /** The plans, in the order of their ids. */
  public List<PlanView> plans(Caller caller) {
    if (caller.role() == Role.SUPPORT) {
      return plans.of(caller.seller());
    }
    if (caller.isManager()) {
      accounts.requireManagerOfSome(caller);
      return plans.of(caller.seller());
    }
    SellerId seller = accounts.acting(caller).seller();
    return plans.of(seller).stream().filter(PlanView::openToSignup).toList();
  }

  /**
   * The billing periods of one of these plans, and for staff of any, in the order of their ids.
   *
   * @throws PlanNotFoundException if it is none of them
   */
  public List<PlanPeriodView> periods(Caller caller, int planId) {
    if (!caller.isStaff() && plans(caller).stream().noneMatch(plan -> plan.id() == planId)) {
      throw new PlanNotFoundException(planId);
    }
    return plans.periods(planId);
  }
}
