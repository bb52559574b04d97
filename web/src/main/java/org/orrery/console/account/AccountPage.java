package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.shared.AccountId;

/** Shows one account. */
@Named
@RequestScoped
public class AccountPage {

  @Inject AccountRegister accounts;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable AccountItem account;

  /** The account that the address names. */
  public AccountItem getAccount() {
    if (account == null) {
      account = accounts.read(call.caller(), new AccountId(query.id("id")));
    }
    return account;
  }
}
