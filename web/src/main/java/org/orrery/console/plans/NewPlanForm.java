package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.form.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.plan.NewPlan;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanOffer;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PriceFigure;
import org.orrery.security.Caller;
import org.orrery.security.Role;

/** Makes a plan with what its accounts pay, so that it can be signed up to at once. */
@Named
@RequestScoped
public class NewPlanForm {

  private static final int QUARTER = 3;
  private static final BigDecimal KILOBYTES = BigDecimal.valueOf(1024);

  @Inject PriceOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;

  private @Nullable String name;
  private @Nullable String group;
  private @Nullable String fee;
  private @Nullable String setup;
  private @Nullable String disk;
  private @Nullable String traffic;
  private String kind = PlanKind.USER.name();
  private boolean monthly = true;
  private boolean quarterly;
  private boolean yearly = true;

  /** Makes it and shows it. */
  public void make() {
    Change change =
        Change.of("makePlan")
            .with("name", name)
            .with("group", group)
            .with("kind", kind)
            .with("recurrent", fee)
            .with("setup", setup)
            .with("disk", disk)
            .with("traffic", traffic)
            .with("periods", monthly + " " + quarterly + " " + yearly);
    changes.makeAndShow(change, caller -> "/admin/plan?id=" + made(caller));
  }

  private int made(Caller caller) {
    int plan = office.make(caller, wanted());
    price(caller, plan, PriceFigure.RECURRENT, "fee a month", fee);
    price(caller, plan, PriceFigure.SETUP, "setup fee", setup);
    return plan;
  }

  private NewPlan wanted() {
    BigDecimal megabytes = zeroIfEmpty("disk", disk);
    return new NewPlan(
        new PlanOffer(Typed.text(name), Typed.text(group), true),
        PlanKind.named(kind),
        true,
        new NewPlan.Included(
            megabytes.multiply(KILOBYTES), zeroIfEmpty("traffic", traffic), megabytes),
        periods());
  }

  private List<PeriodLength> periods() {
    List<PeriodLength> periods = new ArrayList<>();
    if (monthly) {
      periods.add(new PeriodLength(Unit.MONTH, 1));
    }
    if (quarterly) {
      periods.add(new PeriodLength(Unit.MONTH, QUARTER));
    }
    if (yearly) {
      periods.add(new PeriodLength(Unit.YEAR, 1));
    }
    return periods;
  }

  private void price(
      Caller caller, int plan, PriceFigure figure, String field, @Nullable String typed) {
    if (typed != null) {
      office.setBase(caller, plan, PlanResource.ACCOUNT, figure, Typed.number(field, typed));
    }
  }

  private static BigDecimal zeroIfEmpty(String field, @Nullable String typed) {
    return typed == null ? BigDecimal.ZERO : Typed.number(field, typed);
  }

  /** For whom plans can be made: by an administrator also for resellers. */
  public List<PlanKind> getKinds() {
    return call.caller().role() == Role.ADMINISTRATOR
        ? List.of(PlanKind.values())
        : List.of(PlanKind.USER);
  }

  /** What was typed; null = nothing yet, as in the others. */
  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String typed) {
    name = typed;
  }

  public @Nullable String getGroup() {
    return group;
  }

  public void setGroup(@Nullable String typed) {
    group = typed;
  }

  /** What an account costs a month. */
  public @Nullable String getFee() {
    return fee;
  }

  public void setFee(@Nullable String typed) {
    fee = typed;
  }

  /** What it costs once. */
  public @Nullable String getSetup() {
    return setup;
  }

  public void setSetup(@Nullable String typed) {
    setup = typed;
  }

  /** Megabytes. */
  public @Nullable String getDisk() {
    return disk;
  }

  public void setDisk(@Nullable String typed) {
    disk = typed;
  }

  /** Gigabytes a month. */
  public @Nullable String getTraffic() {
    return traffic;
  }

  public void setTraffic(@Nullable String typed) {
    traffic = typed;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String chosen) {
    kind = chosen == null ? PlanKind.USER.name() : chosen;
  }

  public boolean isMonthly() {
    return monthly;
  }

  public void setMonthly(boolean chosen) {
    monthly = chosen;
  }

  public boolean isQuarterly() {
    return quarterly;
  }

  public void setQuarterly(boolean chosen) {
    quarterly = chosen;
  }

  public boolean isYearly() {
    return yearly;
  }

  public void setYearly(boolean chosen) {
    yearly = chosen;
  }
}
