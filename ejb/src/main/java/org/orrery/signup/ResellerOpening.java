package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.account.AccountView;
import org.orrery.account.Sellers;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/**
 * Makes a reseller of the customer of a reseller plan.
 *
 * <p>It begins with the seller's open plans for users as plans of its own, so that it can sell at
 * once.
 */
@ApplicationScoped
class ResellerOpening {

  @Inject Sellers sellers;
  @Inject Credentials credentials;
  @Inject Plans plans;

  void open(AccountView account, Login login) {
    SellerId reseller = sellers.openReseller(account, login.value());
    credentials.promote(account.customer(), Role.RESELLER, reseller);
    plans.of(account.seller()).stream()
        .filter(plan -> plan.openToSignup() && plan.kind() == PlanKind.USER)
        .forEach(plan -> copy(plan, reseller));
  }

  private void copy(PlanView plan, SellerId reseller) {
    plans.add(plan.soldBy(plans.nextId(), reseller), plans.periods(plan.id()));
  }
}
