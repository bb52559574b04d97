package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.RunOffice;
import org.orrery.register.HoldItem;
import org.orrery.register.Page;
import org.orrery.register.RunRegister;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Lists what the run leaves alone, and has it leave an account alone. */
@Named
@RequestScoped
public class HoldsPage {

  @Inject RunRegister runs;
  @Inject RunOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<HoldItem> page;
  private @Nullable String account;
  private @Nullable String reason;

  /** The part of the list that is asked for. */
  public Page<HoldItem> getPage() {
    if (page == null) {
      SellerId seller = call.seller(query.number("seller"));
      page = runs.holds(call.caller(), seller, isPast(), query.page());
    }
    return page;
  }

  /** Whether released ones are shown too. */
  public boolean isPast() {
    return query.text("past") != null;
  }

  /** Has the run leave the account alone. */
  public void hold() {
    try {
      AccountId id = new AccountId(Typed.id("the account", account));
      String why = Reasons.given(Typed.text(reason));
      changes.make(
          Change.of("holdAccount").about(id.value()).with("reason", why),
          caller -> office.holdAccount(caller, id, why));
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  public @Nullable String getAccount() {
    return account;
  }

  public void setAccount(@Nullable String typed) {
    account = typed;
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }
}
