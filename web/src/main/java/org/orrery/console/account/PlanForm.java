package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.Texts;
import org.orrery.console.Typed;
import org.orrery.console.form.Asking;
import org.orrery.office.AccountOffice;
import org.orrery.office.PriceOffice;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanView;
import org.orrery.shared.SellerId;

/** Puts an account onto another plan or billing period: first the plan is chosen, then this. */
@Named
@RequestScoped
public class PlanForm {

  @Inject AccountOffice office;
  @Inject PriceOffice prices;
  @Inject Changes changes;
  @Inject Asking asking;
  @Inject Texts texts;
  @Inject AccountPage page;
  @Inject ConsoleCall call;
  @Inject Query query;

  private String period = "";
  private @Nullable List<PlanView> plans;
  private @Nullable List<PlanPeriodView> periods;

  /** Those that the account may go to: of its seller, and of the kind of its own. */
  public List<PlanView> getPlans() {
    if (plans == null) {
      List<PlanView> all = prices.plans(call.caller(), new SellerId(page.getAccount().seller()));
      plans =
          all.stream()
              .filter(plan -> plan.id() == page.getAccount().planId())
              .findFirst()
              .map(own -> all.stream().filter(plan -> plan.canFollow(own, true)).toList())
              .orElse(all);
    }
    return plans;
  }

  /** The plan that is chosen; its own as long as none is. */
  public int getPlan() {
    Integer chosen = query.smallNumber("plan");
    return chosen == null ? page.getAccount().planId() : chosen;
  }

  /** The billing periods of the chosen plan. */
  public List<PlanPeriodView> getPeriods() {
    if (periods == null) {
      periods = prices.periods(call.caller(), getPlan());
    }
    return periods;
  }

  /** Asks, and changes the plan when that is answered. */
  public void change() {
    try {
      int planId = getPlan();
      int periodId = Typed.whole("period", period);
      if (!asking.isAnswered(
          texts.filled("ask.plan", page.named(), name(planId), length(periodId)))) {
        return;
      }
      changes.makeAndShow(
          Change.of("changeAccountPlan")
              .about(page.id().value())
              .with("planId", planId)
              .with("periodId", periodId),
          caller -> {
            office.changePlan(caller, page.id(), planId, periodId);
            return page.path(Tab.OVERVIEW);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  private String name(int planId) {
    return getPlans().stream()
        .filter(plan -> plan.id() == planId)
        .map(PlanView::name)
        .findFirst()
        .orElse(String.valueOf(planId));
  }

  private String length(int periodId) {
    return getPeriods().stream()
        .filter(one -> one.id() == periodId)
        .map(one -> one.length().toString())
        .findFirst()
        .orElse(String.valueOf(periodId));
  }

  /** The chosen billing period. */
  public String getPeriod() {
    return period;
  }

  /** As it is typed. */
  public void setPeriod(String period) {
    this.period = period;
  }
}
