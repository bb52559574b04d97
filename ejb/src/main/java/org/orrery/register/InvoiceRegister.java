package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Lists invoices and credit notes, of an account or of a seller. */
@Stateless
public class InvoiceRegister {

  private static final String SELECT = "select * from invoice";

  /**
   * Numbers come about in the order of dates. For an old date the index by number would be read
   * down from the newest; that by date has all that is in the span, and no more.
   */
  private static final String IN_SPAN =
      """
      select i.* from (
        select number from (
          select number from invoice
          where seller_id = ? and number is not null and business_date <= ?
            and business_date >= coalesce(?::date, '-infinity') and number < ? offset 0) span
        order by number desc limit ?) page
      join invoice i on i.seller_id = ? and i.number = page.number
      order by i.number desc""";

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
    if (span.to() != null) {
      return inSpan(seller, span, page);
    }
    return new Listing(SELECT, "number")
        .where("seller_id = ?", seller.value())
        .where("number is not null")
        .within("business_date", span)
        .read(database, page, InvoiceRegister::item, InvoiceRegister::number);
  }

  private Page<InvoiceItem> inSpan(SellerId seller, Span span, PageRequest page) {
    List<InvoiceItem> rows =
        database.query(
            IN_SPAN,
            InvoiceRegister::item,
            seller.value(),
            span.to(),
            span.from(),
            page.below(),
            page.limit() + 1,
            seller.value());
    return Page.of(rows, page.limit(), InvoiceRegister::number);
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
