package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.form.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.office.Version;
import org.orrery.office.Versions;
import org.orrery.plan.PeriodDiscounts;
import org.orrery.plan.PlanPeriodKey;
import org.orrery.security.Caller;

/** Sets what a billing period takes off base prices. */
@Named
@RequestScoped
public class DiscountsForm {

  @Inject PriceOffice office;
  @Inject PlanPage page;
  @Inject Versions versions;
  @Inject Changes changes;

  private boolean sent;
  private @Nullable String setup;
  private @Nullable String recurrent;
  private @Nullable String usage;
  private @Nullable String version;

  /** Sets them. */
  public void save() {
    PlanPeriodKey period = new PlanPeriodKey(page.getId(), page.getTariff().periodId());
    Change change =
        Change.of("setPeriodDiscounts")
            .with("planId", period.planId())
            .with("periodId", period.periodId())
            .with("setup", setup)
            .with("recurrent", recurrent)
            .with("usage", usage);
    changes.make(
        change,
        caller -> {
          versions.require(
              "plans/" + period.planId() + "/prices/" + period.periodId() + "/discounts",
              getVersion(),
              () -> version(now(caller, period)));
          office.setDiscounts(caller, period, wanted());
        });
  }

  private PeriodDiscounts now(Caller caller, PlanPeriodKey period) {
    return office.tariff(caller, period.planId(), period.periodId()).discounts();
  }

  private PeriodDiscounts wanted() {
    return new PeriodDiscounts(
        Typed.number("discount on setup", setup),
        Typed.number("discount on recurrent fees", recurrent),
        Typed.number("discount on usage", usage));
  }

  /** As typed, or as it is; so are the others. */
  public @Nullable String getSetup() {
    return sent ? setup : Figures.plain(page.getTariff().discounts().setup());
  }

  public void setSetup(@Nullable String typed) {
    sent = true;
    setup = typed;
  }

  public @Nullable String getRecurrent() {
    return sent ? recurrent : Figures.plain(page.getTariff().discounts().recurrent());
  }

  public void setRecurrent(@Nullable String typed) {
    sent = true;
    recurrent = typed;
  }

  public @Nullable String getUsage() {
    return sent ? usage : Figures.plain(page.getTariff().discounts().usage());
  }

  public void setUsage(@Nullable String typed) {
    sent = true;
    usage = typed;
  }

  /** How it was when the form was shown: nobody overwrites what he has not read. */
  public String getVersion() {
    return version == null ? version(page.getTariff().discounts()) : version;
  }

  public void setVersion(@Nullable String shown) {
    version = Typed.text(shown);
  }

  private static String version(PeriodDiscounts shown) {
    return Version.of(shown.toString()).value();
  }
}
