package org.orrery.register;

import java.util.Currency;
import java.util.List;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Allows what the real one does, without its entities; everybody is in good standing. */
public final class KnownAccounts extends AccountService {

  @Override
  public void requireStanding(Caller caller) {}

  @Override
  public void requireManagerOfSome(Caller caller) {
    if (!caller.isManager()) {
      throw new AccessDeniedException("Only an administrator or a reseller may do this");
    }
  }

  @Override
  public AccountView lockManaged(Caller caller, AccountId id) {
    requireManager(caller);
    return readable(caller, id);
  }

  @Override
  public AccountView readable(Caller caller, AccountId id) {
    return look(List.of(id)).stream()
        .filter(
            account ->
                caller.isStaff()
                    || isManagedBy(caller, account)
                    || account.customer().equals(caller.customer()))
        .findFirst()
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  @Override
  public AccountView visible(Caller caller, AccountId id) {
    return readable(caller, id);
  }

  @Override
  public boolean isManagedBy(Caller caller, AccountView account) {
    return caller.role() == Role.ADMINISTRATOR
        || (caller.role() == Role.RESELLER && account.seller().equals(caller.seller()));
  }

  @Override
  public AccountView acting(Caller caller) {
    return readable(caller, new AccountId(caller.tokenAccount()));
  }

  @Override
  public Currency currency(SellerId seller) {
    return Currency.getInstance("USD");
  }
}
