package org.orrery.resale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;

/** Keeps what resellers owe, sale by sale, until it stands on an invoice. */
@ApplicationScoped
class ResaleRepository {

  /** Days and accounts of one reseller that one look finds; the next look finds the rest. */
  private static final int GROUPS_MAX = 400;

  /** Sales of a day on one invoice; what is beyond is on a further one. */
  private static final int SALES_MAX = 200_000;

  @Inject Database database;

  /** Stores what is owed for charges that are stored already. */
  void add(List<Sold> sold, Map<ChargeName, Wholesale> owed) {
    if (owed.isEmpty()) {
      return;
    }
    BulkInsert sales =
        new BulkInsert(
            "resale",
            "account_id bigint",
            "schedule_id bigint",
            "ordinal integer",
            "seller_id bigint",
            "reseller_account_id bigint",
            "provider_id bigint",
            "business_date date",
            "currency text",
            "net_amount numeric",
            "tax_amount numeric");
    BulkInsert taxes =
        new BulkInsert(
            "resale_tax",
            "account_id bigint",
            "schedule_id bigint",
            "ordinal integer",
            "line integer",
            "tax_id bigint",
            "description text",
            "percent numeric",
            "amount numeric");
    for (Sold one : sold) {
      for (Charge charge : one.charges()) {
        Wholesale wholesale = owed.get(charge.name());
        if (wholesale != null && !wholesale.net().isZero()) {
          addSale(one.account(), charge, wholesale, sales);
          addTaxes(one.account(), charge.name(), wholesale.taxes(), taxes);
        }
      }
    }
    database.insert(sales);
    database.insert(taxes);
  }

  private static void addSale(
      AccountId customer, Charge charge, Wholesale wholesale, BulkInsert sales) {
    Reseller reseller = wholesale.reseller();
    sales.add(
        customer.value(),
        charge.name().scheduleId(),
        charge.name().ordinal(),
        reseller.seller().value(),
        reseller.account().value(),
        reseller.provider().value(),
        charge.dueOn(),
        wholesale.net().currency().getCurrencyCode(),
        wholesale.net().amount(),
        wholesale.tax().amount());
  }

  private static void addTaxes(
      AccountId customer, ChargeName charge, List<TaxLine> lines, BulkInsert taxes) {
    int number = 0;
    for (TaxLine line : lines) {
      taxes.add(
          customer.value(),
          charge.scheduleId(),
          charge.ordinal(),
          ++number,
          line.rate().id(),
          line.rate().description(),
          line.rate().percent(),
          line.amount().amount());
    }
  }

  /** What a reseller sold before a day and no invoice shows, oldest first, at most 400. */
  List<OpenSales> open(SellerId reseller, LocalDate before) {
    return database.query(
        """
        select business_date, reseller_account_id, provider_id, currency, 'SALES' as what
        from resale where seller_id = ? and business_date < ? and invoice_id is null
        union
        select business_date, reseller_account_id, provider_id, currency,
          case when takes_back is null then 'RETURNS' else 'RETURNS_UNDONE' end
        from resale_return where seller_id = ? and business_date < ? and invoice_id is null
          and entry_id is not null
        order by business_date, what desc, reseller_account_id, provider_id, currency limit ?""",
        row ->
            new OpenSales(
                reseller,
                new AccountId(row.getLong("reseller_account_id")),
                new SellerId(row.getLong("provider_id")),
                row.getObject("business_date", LocalDate.class),
                Currency.getInstance(row.getString("currency")),
                OpenSales.What.valueOf(row.getString("what"))),
        reseller.value(),
        before,
        reseller.value(),
        before,
        GROUPS_MAX);
  }

  /** Locks the account's row, a deleted one's too, unless somebody else has it. */
  boolean lock(AccountId account) {
    return database
        .find(
            "select id from account where id = ? for no key update skip locked",
            row -> row.getLong(1),
            account.value())
        .isPresent();
  }

  /**
   * Puts open sales under an invoice, by one statement, and sums them up by what was charged.
   *
   * @return a line for each description; none if nothing was open
   */
  List<InvoiceDraft.Line> take(OpenSales open, long invoice) {
    return database.query(
        """
        with open as (
          select account_id, schedule_id, ordinal from resale
          where seller_id = ? and business_date = ? and invoice_id is null
            and reseller_account_id = ? and provider_id = ? and currency = ?
          order by account_id, schedule_id, ordinal limit ?),
        taken as (
          update resale r set invoice_id = ? from open o
          where r.account_id = o.account_id and r.schedule_id = o.schedule_id
            and r.ordinal = o.ordinal and r.invoice_id is null
          returning r.account_id, r.schedule_id, r.ordinal, r.net_amount, r.tax_amount),
        """
            + CollectiveLines.OF_TAKEN,
        row -> CollectiveLines.line(row, "Resold", open.currency()),
        open.reseller().value(),
        open.on(),
        open.account().value(),
        open.provider().value(),
        open.currency().getCurrencyCode(),
        SALES_MAX,
        invoice,
        CollectiveLines.LINES_MAX);
  }

  /** What each tax came to on the sales under an invoice, as it was booked. */
  List<TaxLine> taxes(OpenSales taken, long invoice) {
    return database.whole(
        CollectiveLines.TAXES_MAX,
        """
        select t.tax_id, t.description, t.percent, sum(t.amount) as amount
        from resale r join resale_tax t using (account_id, schedule_id, ordinal)
        where r.reseller_account_id = ? and r.invoice_id = ?
        group by t.tax_id, t.description, t.percent
        order by t.tax_id, t.percent, t.description""",
        row -> CollectiveLines.tax(row, taken.currency()),
        taken.account().value(),
        invoice);
  }
}
