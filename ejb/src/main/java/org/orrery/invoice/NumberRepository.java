package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** The series of numbers, in SQL. */
@ApplicationScoped
class NumberRepository {

  /** Times that a person may raise a seller's series: it is for restored backups. */
  static final int RAISES_MAX = 1_000;

  @Inject Database database;

  /**
   * Waits until nobody else gives numbers of the seller, and keeps it so until the transaction
   * ends. A statement of its own: only a later one sees the numbers that others gave meanwhile.
   */
  void lockSeries(SellerId seller) {
    database.update(
        "insert into invoice_series (seller_id) values (?) on conflict do nothing", seller.value());
    database.number(
        "select last_number from invoice_series where seller_id = ? for update", seller.value());
  }

  /** The last number that is given or passed over; 0 = none. */
  long last(SellerId seller) {
    return database.number(
        """
        select coalesce((select last_number from invoice_series where seller_id = s.id), 0)
        from (select ?::bigint as id) s""",
        seller.value());
  }

  boolean isSeller(SellerId seller) {
    return database.number("select count(*) from seller where id = ?", seller.value()) == 1;
  }

  /** Has the numbers up to one passed over. The caller has locked the series. */
  void raise(SellerId seller, SeriesRaise raise) {
    database.update(
        """
        insert into invoice_raise (seller_id, from_number, to_number, reason, raised_by, raised_at)
        values (?, ?, ?, ?, ?, ?)""",
        seller.value(),
        raise.from(),
        raise.to(),
        raise.reason(),
        raise.by(),
        raise.at());
    database.update(
        "update invoice_series set last_number = ? where seller_id = ?",
        raise.to(),
        seller.value());
  }

  /** Numbers at most {@code limit} invoices, and puts the seller's letterhead to them. */
  List<NumberedInvoice> number(SellerId seller, int limit) {
    return database.query(
        """
        with waiting as (
          select account_id, id, row_number() over (order by business_date, id) as place
          from invoice where seller_id = ? and number is null
          order by business_date, id limit ?
        ), numbered as (
          update invoice i set number = s.last_number + w.place, numbered_at = now(),
            letterhead_version = (select max(version) from letterhead l
              where l.seller_id = s.seller_id)
          from waiting w, invoice_series s
          where i.account_id = w.account_id and i.id = w.id and s.seller_id = ?
          returning i.account_id, i.id, i.mails
        ), moved as (
          update invoice_series set last_number = last_number + (select count(*) from numbered)
          where seller_id = ?
        )
        select n.account_id, n.id, n.mails or a.mails_invoices
        from numbered n join account a on a.id = n.account_id""",
        row ->
            new NumberedInvoice(new AccountId(row.getLong(1)), row.getLong(2), row.getBoolean(3)),
        seller.value(),
        limit,
        seller.value(),
        seller.value());
  }

  /**
   * Sellers with invoices that no bill run is going to number. None while the restore guard is in
   * doubt: a backup would give numbers again that customers have on other invoices.
   */
  List<SellerId> waitingSellers() {
    return database.query(
        """
        select c.seller_id from business_clock c
        cross join lateral (select created_at from invoice i
          where i.seller_id = c.seller_id and i.number is null
          order by i.business_date, i.id limit 1) first
        where (c.billed_through >= c.open_on or first.created_at < now() - interval '10 minutes')
          and not exists (select 1 from doubt)
        order by c.seller_id""",
        row -> new SellerId(row.getLong(1)));
  }
}
