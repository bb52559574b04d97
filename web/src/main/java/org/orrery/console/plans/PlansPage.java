package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.PriceOffice;
import org.orrery.plan.PlanView;
import org.orrery.register.Page;

/** Lists the plans of a seller, newest first. */
@Named
@RequestScoped
public class PlansPage {

  @Inject PriceOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<PlanView> page;

  /** The part of the list that is asked for. */
  public Page<PlanView> getPage() {
    if (page == null) {
      page =
          Page.cut(
              office.plans(call.caller(), call.seller(query.number("seller"))),
              query.page(),
              PlanView::id);
    }
    return page;
  }
}
