package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Locks many accounts at once, by one statement; nothing of JPA grows with their number. */
@ApplicationScoped
class AccountClaims {

  @Inject Database database;

  /** Locks the accounts that are free and not deleted until the transaction ends. */
  List<AccountView> lockFree(Collection<AccountId> ids) {
    return database.query(
        """
        select * from account where id = any(?) and state <> 'DELETED'
        order by id for no key update skip locked""",
        AccountView::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }

  /** Reads the accounts that are not deleted, and locks none. */
  List<AccountView> read(Collection<AccountId> ids) {
    return database.query(
        "select * from account where id = any(?) and state <> 'DELETED' order by id",
        AccountView::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }
}
