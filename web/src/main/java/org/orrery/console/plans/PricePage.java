package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Asking;
import org.orrery.console.form.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.plan.PlanPeriodKey;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PriceFigure;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.security.Caller;

/**
 * Changes what a resource costs, in two steps: the figures are typed and go into the address; the
 * page then says what changes, from when and for whom, and asks once.
 *
 * <p>Without a period in the address it is about base figures.
 */
@Named
@RequestScoped
public class PricePage {

  @Inject PriceOffice office;
  @Inject PlanPage page;
  @Inject Changes changes;
  @Inject Asking asking;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<FigureRow> rows;

  /** The resource that the address names. */
  public PlanResource getResource() {
    String name = query.text("resource");
    return PlanResource.named(name == null ? "" : name);
  }

  /** The billing period that the address names; null = base figures. */
  public @Nullable Integer getPeriod() {
    return query.smallNumber("period");
  }

  /** The figures that can be set here, as they are and as they were typed. */
  public List<FigureRow> getRows() {
    if (rows == null) {
      boolean ofPeriod = getPeriod() != null;
      Current current = new Current(tariff(), getResource(), ofPeriod);
      rows =
          Arrays.stream(PriceFigure.values())
              .filter(figure -> !ofPeriod || figure.isOfPeriods())
              .map(figure -> new FigureRow(figure, current.of(figure), typed(figure)))
              .toList();
    }
    return rows;
  }

  /** Those that would change; none as long as nothing else is typed. */
  public List<FigureRow> getChanges() {
    return getRows().stream().filter(FigureRow::changes).toList();
  }

  /**
   * The changes as they are shown, before and after: a figure that somebody else has changed since
   * is not set back unread.
   */
  public String getShown() {
    return getChanges().stream()
        .map(row -> row.figure() + " " + row.now() + " " + row.then())
        .collect(Collectors.joining(", "));
  }

  /** Whether figures were typed, perhaps the same. */
  public boolean isAsked() {
    return query.text("ask") != null;
  }

  /** Sets what was typed, and shows the plan. */
  public void set() {
    int plan = page.getId();
    Integer period = getPeriod();
    PlanResource resource = getResource();
    Change change =
        Change.of("setPrices")
            .with("planId", plan)
            .with("periodId", period)
            .with("resource", resource.name());
    for (PriceFigure figure : PriceFigure.values()) {
      change = change.with(figure.name(), typed(figure));
    }
    changes.makeAndShow(
        change,
        caller -> {
          asking.require(getShown());
          getChanges().forEach(row -> set(caller, plan, period, row));
          return "/admin/plan?id=" + plan + (period == null ? "" : "&period=" + period);
        });
  }

  private void set(Caller caller, int plan, @Nullable Integer period, FigureRow row) {
    BigDecimal value = row.value();
    if (period == null) {
      office.setBase(caller, plan, getResource(), row.figure(), value);
    } else {
      PlanPeriodKey key = new PlanPeriodKey(plan, period);
      office.setActual(caller, key, getResource(), row.figure(), value);
    }
  }

  private Tariff tariff() {
    Integer period = getPeriod();
    if (period != null) {
      return office.tariff(call.caller(), page.getId(), period);
    }
    return page.getPeriods().stream()
        .map(each -> office.tariff(call.caller(), page.getId(), each.id()))
        .filter(this::tellsBase)
        .findFirst()
        .orElseGet(page::getTariff);
  }

  private boolean tellsBase(Tariff tariff) {
    Optional<ResourceTariff> found = tariff.of(getResource());
    return found.isPresent()
        && !(found.get().setup().actual()
            || found.get().recurrent().actual()
            || found.get().usage().actual());
  }

  private @Nullable String typed(PriceFigure figure) {
    String name = figure.name();
    return isAsked() ? Typed.text(query.text(name)) : null;
  }
}
