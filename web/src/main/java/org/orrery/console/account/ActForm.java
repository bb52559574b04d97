package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.Query;
import org.orrery.console.Shown;
import org.orrery.console.Texts;
import org.orrery.console.Typed;
import org.orrery.console.form.Asking;
import org.orrery.security.Caller;

/** Does to an account what takes a word at most: each is asked about first, and then done. */
@Named
@RequestScoped
public class ActForm {

  private static final Set<Act> WITH_REASON = Set.of(Act.SUSPEND, Act.HOLD);

  @Inject AccountActs acts;
  @Inject Changes changes;
  @Inject Asking asking;
  @Inject Shown shown;
  @Inject Texts texts;
  @Inject AccountPage page;
  @Inject Query query;

  private String reason = "";
  private String method = "Check";
  private boolean all;

  /** Whether it takes a reason. */
  public boolean isReasoned() {
    return WITH_REASON.contains(page.getAct());
  }

  /** How somebody may pay whose trial ends. */
  public List<String> getMethods() {
    return List.of("Check", "CC", "PayPal", "WorldPay", "2CheckOut");
  }

  /** Asks, and does it when that is answered. */
  public void make() {
    try {
      Act act = page.getAct();
      if (act == null || !asking.isAnswered(question(act))) {
        return;
      }
      Change change = change(act).about(page.id().value());
      changes.makeAndShow(
          change,
          caller -> {
            perform(act, caller);
            return page.path(act == Act.STOP ? Tab.SCHEDULES : Tab.OVERVIEW);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  private String question(Act act) {
    return texts.filled(
        "ask." + act.getName(),
        page.named(),
        shown.sum(page.getAccount().balance()),
        act == Act.STOP ? query.id("schedule") : Typed.text(method));
  }

  private Change change(Act act) {
    return switch (act) {
      case SUSPEND -> Change.of("suspendAccount").with("reason", Typed.text(reason));
      case RESUME -> Change.of("resumeAccount");
      case DELETE -> Change.of("deleteAccount");
      case RESTORE -> Change.of("restoreAccount");
      case MONEY_BACK -> Change.of("requestMoneyBack");
      case PAYER -> Change.of("becomePayer").with("method", Typed.text(method));
      case RESTART -> Change.of("restartBilling");
      case HOLD -> Change.of("holdAccount").with("reason", Typed.text(reason));
      case RELEASE -> Change.of("releaseAccount");
      case RETRY_CARD -> Change.of("retryCard");
      case MAIL -> Change.of("setInvoiceMail").with("all", all);
      case STOP -> Change.of("stopSchedule").with("schedule", query.id("schedule"));
      default -> throw new IllegalStateException(act + " has a form of its own");
    };
  }

  private void perform(Act act, Caller caller) {
    switch (act) {
      case SUSPEND -> acts.suspend(caller, page.id(), Typed.text(reason));
      case RESUME -> acts.resume(caller, page.id());
      case DELETE -> acts.delete(caller, page.id());
      case RESTORE -> acts.restore(caller, page.id());
      case MONEY_BACK -> acts.moneyBack(caller, page.id());
      case PAYER -> acts.payer(caller, page.id(), Typed.text(method));
      case RESTART -> acts.restart(caller, page.id());
      case HOLD -> acts.hold(caller, page.id(), Typed.text(reason));
      case RELEASE -> acts.release(caller, page.id());
      case RETRY_CARD -> acts.retryCard(caller, page.id());
      case MAIL -> acts.mail(caller, page.id(), all);
      case STOP -> acts.stop(caller, page.id(), query.id("schedule"));
      default -> throw new IllegalStateException(act + " has a form of its own");
    }
  }

  /** For people; may be empty. */
  public String getReason() {
    return reason;
  }

  /** As it is typed. */
  public void setReason(String reason) {
    this.reason = reason;
  }

  /** How the account pays from now on. */
  public String getMethod() {
    return method;
  }

  /** As it is typed. */
  public void setMethod(String method) {
    this.method = method;
  }

  /** Whether all invoices are sent by e-mail. */
  public boolean isAll() {
    return all;
  }

  /** As it is typed. */
  public void setAll(boolean all) {
    this.all = all;
  }
}
