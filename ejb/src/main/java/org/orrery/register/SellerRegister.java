package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.account.AccountService;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/** Lists sellers: the host and its resellers. */
@Stateless
public class SellerRegister {

  private static final String SELECT =
      """
      select s.id, s.name, s.currency, k.zone, k.open_on, k.billed_through,
        (select a.id from account a join plan p on p.id = a.plan_id and p.kind = 'RESELLER'
         where a.customer_id = s.customer_id and a.state <> 'DELETED'
         order by a.id limit 1) as account_id
      from seller s join business_clock k on k.seller_id = s.id\
      """;

  @Inject AccountService accounts;
  @Inject Database database;

  /**
   * A page of sellers, newest first.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is no administrator
   */
  public Page<SellerItem> list(Caller caller, PageRequest page) {
    accounts.requireAdministrator(caller);
    return new Listing(SELECT, "s.id").read(database, page, SellerRegister::item, SellerItem::id);
  }

  /**
   * One seller; refuses as {@link AccountService#requireSeller}.
   *
   * @throws SellerNotFoundException if there is none
   */
  public SellerItem read(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return new Listing(SELECT, "s.id")
        .one(database, seller.value(), SellerRegister::item)
        .orElseThrow(() -> new SellerNotFoundException(seller));
  }

  private static SellerItem item(ResultSet row) throws SQLException {
    return new SellerItem(
        row.getLong("id"),
        row.getString("name"),
        row.getString("currency"),
        Columns.longOrNull(row, "account_id"),
        row.getString("zone"),
        Columns.day(row, "open_on"),
        Columns.day(row, "billed_through"));
  }
}
