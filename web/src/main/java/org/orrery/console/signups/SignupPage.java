package org.orrery.console.signups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.office.SignupOffice;
import org.orrery.shared.AccountId;
import org.orrery.signup.Doubt;
import org.orrery.signup.SignupDetails;

/** Shows one signup; opens its account, or refuses it. */
@Named
@RequestScoped
public class SignupPage {

  @Inject SignupOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject PriceOffice prices;
  @Inject Query query;

  private @Nullable SignupDetails signup;
  private @Nullable String reason;

  /** The signup that the address names. */
  public SignupDetails getSignup() {
    if (signup == null) {
      signup = office.details(call.caller(), query.id("id"));
    }
    return signup;
  }

  /** The name of the plan that is asked for. */
  public String getPlan() {
    return prices.plan(call.caller(), getSignup().wish().planId()).name();
  }

  /** How long the billing period is that is asked for; empty = its plan has no such period now. */
  public String getPeriod() {
    int wished = getSignup().wish().periodId();
    return prices.periods(call.caller(), getSignup().wish().planId()).stream()
        .filter(period -> period.id() == wished)
        .map(period -> period.length().toString())
        .findFirst()
        .orElse("");
  }

  /** Whether somebody has to decide. */
  public boolean isWaiting() {
    return getSignup().state().equals("MODERATED");
  }

  /** Whether there is a claim to pay no tax, which can be granted or not. */
  public boolean isClaimingExemption() {
    return getSignup().doubts().contains(Doubt.TAX_EXEMPTION.name());
  }

  /** Opens the account, and grants what is claimed. */
  public void approve() {
    approve(false);
  }

  /** Opens the account, but it pays taxes. */
  public void approveTaxed() {
    approve(true);
  }

  private void approve(boolean taxed) {
    long id = query.id("id");
    Change change = Change.of("approveSignup").with("signupId", id).with("taxed", taxed);
    changes.makeAndShow(
        change,
        caller -> {
          AccountId account = office.approve(caller, id, taxed);
          return "/admin/account?id=" + account.value();
        });
  }

  /** Ends it and tells the customer why. */
  public void refuse() {
    long id = query.id("id");
    Change change = Change.of("refuseSignup").with("signupId", id).with("reason", reason);
    changes.makeAndShow(
        change,
        caller -> {
          office.refuse(caller, id, Typed.text(reason));
          return "/admin/signups";
        });
  }

  /** Ends it without a word. */
  public void reject() {
    long id = query.id("id");
    Change change = Change.of("rejectSignup").with("signupId", id);
    changes.makeAndShow(
        change,
        caller -> {
          office.reject(caller, id);
          return "/admin/signups";
        });
  }

  /** What was typed; null = nothing yet. */
  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }
}
