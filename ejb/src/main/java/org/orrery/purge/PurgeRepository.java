package org.orrery.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Finds accounts to be purged, by index, and erases what is in their own rows. */
@ApplicationScoped
class PurgeRepository {

  @Inject Database database;

  /** An account whose day has come. */
  record Due(AccountId account, CustomerId customer) {}

  /**
   * Locks the next ones in the order of their ids, and their customers, so that two accounts of one
   * customer are purged one after the other. None where the setting says so.
   */
  List<Due> claim(SellerId seller, LocalDate day, int limit) {
    return database.query(
        """
        select a.id, a.customer_id from account a join customer c on c.id = a.customer_id
        where a.seller_id = ? and a.state = 'DELETED' and a.purged_on is null and a.purge_on <= ?
          and exists (select 1 from setting where name = 'account.purge' and value = 'ON')
        order by a.id limit ? for no key update skip locked""",
        row -> new Due(new AccountId(row.getLong(1)), new CustomerId(row.getLong(2))),
        seller.value(),
        day,
        limit);
  }

  /** Notes the purge, which makes an account's restoration impossible. */
  void erase(AccountId account, LocalDate day) {
    database.update(
        """
        update account set purged_on = ?, description = '', signup_address = ''
        where id = ?""",
        day,
        account.value());
    database.update("delete from contact where account_id = ?", account.value());
  }

  boolean isLast(CustomerId customer) {
    return database.number(
            "select count(*) from account where customer_id = ? and purged_on is null",
            customer.value())
        == 0;
  }

  long purgedCount() {
    return database.number("select count(*) from account where purged_on is not null");
  }

  long waitingCount() {
    return database.number(
        "select count(*) from account where state = 'DELETED' and purged_on is null");
  }
}
