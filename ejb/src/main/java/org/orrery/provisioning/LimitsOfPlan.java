package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;

/** Gives an account what its plan includes. What was set by hand goes with the old plan. */
@ApplicationScoped
class LimitsOfPlan {

  @Inject LimitRepository limits;
  @Inject Plans plans;

  void onOpened(@Observes AccountOpened opened) {
    include(opened.account());
  }

  void onPlanChanged(@Observes AccountPlanChanged changed) {
    include(changed.account());
  }

  private void include(AccountView account) {
    PlanView plan = plans.find(account.planId());
    limits.set(account.id(), Resource.DISK_QUOTA, plan.diskQuotaKilobytes());
    limits.set(account.id(), Resource.TRAFFIC, plan.trafficGigabytes());
    limits.set(account.id(), Resource.DISK_USAGE, plan.diskUsageMegabytes());
  }
}
