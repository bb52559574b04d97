package org.orrery.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.PaymentMethod;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Finds and locks accounts as the real one does, for a caller who may do everything. */
final class FakeAccountService extends AccountService {

  private static final String ACCOUNT =
      "select * from account where id = ? and state <> 'DELETED' ";

  private final Database database;

  FakeAccountService(Database database) {
    this.database = database;
  }

  @Override
  public AccountView lockManaged(Caller caller, AccountId id) {
    return database
        .find(ACCOUNT + "for no key update", FakeAccountService::read, id.value())
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  @Override
  public List<AccountView> claim(Collection<AccountId> ids) {
    return database.query(
        """
        select * from account where id = any(?) and state <> 'DELETED'
        order by id for no key update skip locked""",
        FakeAccountService::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }

  @Override
  public List<AccountView> look(Collection<AccountId> ids) {
    return database.query(
        "select * from account where id = any(?) and state <> 'DELETED' order by id",
        FakeAccountService::read,
        SqlArray.ofLongs(ids.stream().map(AccountId::value).toList()));
  }

  Optional<AccountView> find(AccountId id) {
    return database.find(ACCOUNT, FakeAccountService::read, id.value());
  }

  private static AccountView read(ResultSet row) throws SQLException {
    return new AccountView(
        new AccountId(row.getLong("id")),
        new CustomerId(row.getLong("customer_id")),
        new SellerId(row.getLong("seller_id")),
        Currency.getInstance(row.getString("currency")),
        AccountState.valueOf(row.getString("state")),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getObject("created_on", LocalDate.class),
        PaymentMethod.ofWireName(row.getString("payment_type")).orElseThrow());
  }
}
