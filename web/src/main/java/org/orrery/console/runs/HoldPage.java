package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.RunOffice;
import org.orrery.register.HoldItem;
import org.orrery.register.RunRegister;
import org.orrery.shared.AccountId;

/** Shows one hold, and releases it. */
@Named
@RequestScoped
public class HoldPage {

  @Inject RunRegister runs;
  @Inject RunOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable HoldItem hold;

  /** The hold that the address names. */
  public HoldItem getHold() {
    if (hold == null) {
      hold = runs.hold(call.caller(), query.id("id"));
    }
    return hold;
  }

  /** Lets the run charge the account again. */
  public void release() {
    Long account = getHold().account();
    if (account == null) {
      changes.make(Change.of("releaseBilling"), office::release);
    } else {
      changes.make(
          Change.of("releaseAccount").about(account),
          caller -> office.releaseAccount(caller, new AccountId(account)));
    }
  }
}
