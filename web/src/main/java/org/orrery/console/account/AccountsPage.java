package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.AccountFilter;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.register.Page;

/** Lists accounts, newest first. */
@Named
@RequestScoped
public class AccountsPage {

  @Inject AccountRegister accounts;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<AccountItem> page;

  /** The part of the list that is asked for. */
  public Page<AccountItem> getPage() {
    if (page == null) {
      page = accounts.list(call.caller(), filter(), query.page());
    }
    return page;
  }

  /** Those that the list can be narrowed to. */
  public List<String> getStates() {
    return List.of("ACTIVE", "SUSPENDED", "DELETED");
  }

  private AccountFilter filter() {
    return new AccountFilter(
        query.number("seller"),
        query.text("state"),
        query.text("login"),
        query.smallNumber("plan"));
  }
}
