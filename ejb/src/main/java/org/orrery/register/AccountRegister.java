package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Lists accounts: for staff all, a reseller's its customers', a user's its own; with an API token
 * those of them that it is for.
 */
@Stateless
public class AccountRegister {

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject Database database;

  /**
   * A page of accounts. The filter's seller counts for all but users, who see their own in any
   * case. An API token that is for certain accounts shows those among them.
   *
   * @throws org.orrery.security.AccessDeniedException if a reseller asks for another's
   * @throws org.orrery.account.AccountSuspendedException if the caller is suspended
   */
  public Page<AccountItem> list(Caller caller, AccountFilter filter, PageRequest page) {
    Listing listing = new Listing(AccountRows.SELECT, "a.id");
    if (caller.role() != Role.USER) {
      listing.where("a.seller_id = ?", seller(caller, filter.seller()));
    } else {
      access.acting(caller); // Refuses whoever is suspended or has none.
      listing.where("a.customer_id = ?", caller.customer().value());
    }
    if (!caller.grant().isForAllAccounts()) {
      listing.where("a.id = any (?)", AccountRows.ofToken(caller));
    }
    if (filter.state() == null) {
      listing.where("a.state <> 'DELETED'");
    }
    String login = filter.login();
    if (filter.state() != null && !filter.state().equals("ACTIVE")) {
      listing.where("a.state <> 'ACTIVE'"); // They are few, and have an index.
    }
    return listing
        .where("a.state = ?", filter.state())
        .where("a.plan_id = ?", filter.plan())
        .where("c.login_key = ?", login == null ? null : login.toLowerCase(Locale.ROOT))
        .read(database, page, AccountRows::read, AccountItem::id);
  }

  /**
   * One account.
   *
   * @throws AccountNotFoundException if there is none among those that the caller may see, or it is
   *     deleted
   * @throws org.orrery.account.AccountSuspendedException if it is the caller's own and suspended
   */
  public AccountItem read(Caller caller, AccountId id) {
    access.readable(caller, id);
    return database
        .find(AccountRows.SELECT + " where a.id = ?", AccountRows::read, id.value())
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  /** Null = of all sellers. */
  private @Nullable Long seller(Caller caller, @Nullable Long named) {
    if (named == null) {
      oversight.requireOfSome(caller);
      return caller.isStaff() ? null : caller.seller().value();
    }
    oversight.require(caller, new SellerId(named));
    return named;
  }
}
