package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
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
    limits.set(
        account.id(),
        Map.of(
            Resource.DISK_QUOTA, plan.diskQuotaKilobytes(),
            Resource.TRAFFIC, plan.trafficGigabytes(),
            Resource.DISK_USAGE, plan.diskUsageMegabytes()));
  }
}
