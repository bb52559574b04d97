package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.account.AccountService;
import org.orrery.account.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Lists invoices and credit notes, of an account or of a seller. */
@Stateless
public class InvoiceRegister {

  private static final String SELECT = "select * from invoice";

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject Database database;

  /**
   * A page of an account's. Its owner sees them also while it is suspended.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller may see
   */
  public Page<InvoiceItem> ofAccount(Caller caller, AccountId id, Span span, PageRequest page) {
    access.visible(caller, id);
    return new Listing(SELECT, "id")
        .where("account_id = ?", id.value())
        .within("business_date", span)
        .read(database, page, InvoiceRegister::item, InvoiceItem::id);
  }

  /**
   * A page of a seller's that have their number, by number.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller neither acts for the seller nor
   *     is support
   */
  public Page<InvoiceItem> ofSeller(Caller caller, SellerId seller, Span span, PageRequest page) {
    oversight.require(caller, seller);
    return new Listing(SELECT, "number")
        .where("seller_id = ?", seller.value())
        .where("number is not null")
        .within("business_date", span)
        .read(database, page, InvoiceRegister::item, InvoiceRegister::number);
  }

  private static long number(InvoiceItem item) {
    Long number = item.number();
    return number == null ? 0 : number;
  }

  private static InvoiceItem item(ResultSet row) throws SQLException {
    return new InvoiceItem(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("kind"),
        Columns.longOrNull(row, "number"),
        Columns.day(row, "business_date"),
        Columns.money(row, "net_amount"),
        Columns.money(row, "tax_amount"));
  }
}
