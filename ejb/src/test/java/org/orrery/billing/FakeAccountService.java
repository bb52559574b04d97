package org.orrery.billing;

import java.util.List;
import java.util.Optional;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** Finds and locks accounts as the real one does, for a caller who may do everything. */
final class FakeAccountService extends AccountService {

  private final Database database;

  FakeAccountService(Database database) {
    this.database = database;
  }

  @Override
  public AccountView lockManaged(Caller caller, AccountId id) {
    database.query(
        "select id from account where id = ? for no key update", row -> row.getLong(1), id.value());
    return find(id).orElseThrow(() -> new AccountNotFoundException(id));
  }

  @Override
  public AccountView lock(AccountId id) {
    return lockManaged(BillingFixture.ADMINISTRATOR, id);
  }

  Optional<AccountView> find(AccountId id) {
    return look(List.of(id)).stream().findFirst();
  }
}
