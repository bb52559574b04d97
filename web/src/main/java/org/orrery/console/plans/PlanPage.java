package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.plan.PlanView;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;

/** Shows one plan, and the prices of one of its billing periods: the named one, or the first. */
@Named
@RequestScoped
public class PlanPage {

  @Inject PriceOffice office;
  @Inject AccountService accounts;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable PlanView plan;
  private @Nullable List<PlanPeriodView> periods;
  private @Nullable Tariff tariff;
  private @Nullable PlanTerms terms;

  /** The plan that the address names. */
  public PlanView getPlan() {
    if (plan == null) {
      plan = office.plan(call.caller(), getId());
    }
    return plan;
  }

  /** Its billing periods. */
  public List<PlanPeriodView> getPeriods() {
    if (periods == null) {
      periods = office.periods(call.caller(), getPlan().id());
    }
    return periods;
  }

  /** What the period costs. */
  public Tariff getTariff() {
    if (tariff == null) {
      Integer named = query.smallNumber("period");
      int period = named == null ? getPeriods().get(0).id() : named;
      tariff = office.tariff(call.caller(), getPlan().id(), period);
    }
    return tariff;
  }

  /** What it offers, in the order of all resources. */
  public List<ResourceTariff> getPrices() {
    return List.copyOf(getTariff().resources().values());
  }

  /** All that a plan can offer. */
  public List<PlanResource> getResources() {
    return List.of(PlanResource.values());
  }

  /** What it promises besides. */
  public PlanTerms getTerms() {
    if (terms == null) {
      terms = office.terms(call.caller(), getPlan().id());
    }
    return terms;
  }

  /** In which its seller sells. */
  public String getCurrency() {
    return accounts.currency(getPlan().seller()).getCurrencyCode();
  }

  /** Its number, as the address says. */
  public int getId() {
    return Typed.whole("id", query.text("id"));
  }
}
