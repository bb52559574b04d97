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
import org.orrery.plan.PlanTerms;

/** Sets refunds, money-back and trial of a plan. */
@Named
@RequestScoped
public class TermsForm {

  @Inject PriceOffice office;
  @Inject PlanPage page;
  @Inject Versions versions;
  @Inject Changes changes;

  private boolean sent;
  private @Nullable String refund;
  private @Nullable String moneyBack;
  private @Nullable String trial;
  private @Nullable String trialLimit;
  private @Nullable String version;

  /** Sets them. */
  public void save() {
    int plan = page.getId();
    Change change =
        Change.of("setPlanTerms")
            .with("planId", plan)
            .with("refundPercent", refund)
            .with("moneyBackDays", moneyBack)
            .with("trialDays", trial)
            .with("trialCreditLimit", trialLimit);
    changes.make(
        change,
        caller -> {
          versions.require(
              "plans/" + plan + "/terms", getVersion(), () -> version(office.terms(caller, plan)));
          office.setTerms(caller, plan, wanted());
        });
  }

  private PlanTerms wanted() {
    return new PlanTerms(
        Typed.number("refund", refund),
        Typed.whole("money back", moneyBack),
        trial == null ? null : Typed.whole("trial", trial),
        Typed.number("trial limit", trialLimit));
  }

  /** As typed, or as it is; so are the others. */
  public @Nullable String getRefund() {
    return sent ? refund : Figures.plain(page.getTerms().refundPercent());
  }

  public void setRefund(@Nullable String typed) {
    sent = true;
    refund = typed;
  }

  /** Days. */
  public @Nullable String getMoneyBack() {
    return sent ? moneyBack : Integer.toString(page.getTerms().moneyBackDays());
  }

  public void setMoneyBack(@Nullable String typed) {
    sent = true;
    moneyBack = typed;
  }

  /** Days; null = there is no trial. */
  public @Nullable String getTrial() {
    Integer days = page.getTerms().trialDays();
    return sent ? trial : (days == null ? null : days.toString());
  }

  public void setTrial(@Nullable String typed) {
    sent = true;
    trial = typed;
  }

  /** An amount. */
  public @Nullable String getTrialLimit() {
    return sent ? trialLimit : Figures.decimals(page.getTerms().trialCreditLimit());
  }

  public void setTrialLimit(@Nullable String typed) {
    sent = true;
    trialLimit = typed;
  }

  /** How it was when the form was shown: nobody overwrites what he has not read. */
  public String getVersion() {
    return version == null ? version(page.getTerms()) : version;
  }

  public void setVersion(@Nullable String shown) {
    version = Typed.text(shown);
  }

  private static String version(PlanTerms shown) {
    return Version.of(shown.toString()).value();
  }
}
