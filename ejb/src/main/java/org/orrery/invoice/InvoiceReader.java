package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.ResultTooLargeException;
import org.orrery.shared.SellerId;

/** Reads invoices. Never asks who may: callers pass accounts that they may see. */
@ApplicationScoped
class InvoiceReader {

  /** Lines of one invoice; a hundred pages. */
  static final int LINES_MAX = 5_000;

  /** Invoices in a list. */
  static final int LIST_MAX = 1_000;

  private static final String HEAD =
      """
      select i.account_id, i.id, i.seller_id, i.kind, i.number, i.business_date, i.currency,
        i.net_amount, i.tax_amount, c.number as credited_number, i.bill_to, s.name as seller_name,
        l.version, l.name, l.address, l.email, l.tax_number, l.footer, l.paper
      from invoice i
      join seller s on s.id = i.seller_id
      left join invoice c on c.account_id = i.account_id and c.id = i.credited_invoice_id
      left join letterhead l on l.seller_id = i.seller_id and l.version =
        case when i.number is not null then i.letterhead_version
          else (select max(version) from letterhead where seller_id = i.seller_id) end
      """;

  @Inject Database database;

  /**
   * One invoice, whole.
   *
   * @throws ResultTooLargeException if it has more than {@value #LINES_MAX} lines
   */
  Optional<InvoiceView> find(AccountId account, long id) {
    return database
        .find(HEAD + "where i.account_id = ? and i.id = ?", this::view, account.value(), id)
        .map(this::withLines);
  }

  /** The account's newest, newest first. */
  List<InvoiceHead> list(AccountId account) {
    return database.query(
        HEAD + "where i.account_id = ? order by i.business_date desc, i.id desc limit ?",
        InvoiceReader::head,
        account.value(),
        LIST_MAX);
  }

  /** What of an invoice is covered; of a credit note nothing. */
  Optional<BigDecimal> covered(AccountId account, long id) {
    return database
        .find(
            """
            with due as (
              select i.id, i.business_date, i.net_amount + i.tax_amount as total,
                least(i.net_amount + i.tax_amount, coalesce((
                  select sum(n.net_amount + n.tax_amount) from invoice n
                  where n.account_id = i.account_id and n.credited_invoice_id = i.id), 0))
                  as credited
              from invoice i where i.account_id = ? and i.kind = 'INVOICE'
            ), own as (select * from due where id = ?
            ), older as (
              select coalesce(sum(d.total), 0) as total, coalesce(sum(d.credited), 0) as credited
              from due d, own o where (d.business_date, d.id) < (o.business_date, o.id)
            ), every as (select sum(total) as total, sum(credited) as credited from due)
            select -b.balance, e.total, e.credited, p.total, p.credited, o.total, o.credited
            from own o, every e, older p, report.balance b where b.account_id = ?""",
            InvoiceReader::allocation,
            account.value(),
            id,
            account.value())
        .map(Allocation::covered);
  }

  private static Allocation allocation(ResultSet row) throws SQLException {
    return new Allocation(
        row.getBigDecimal(1),
        new Allocation.Sum(row.getBigDecimal(2), row.getBigDecimal(3)),
        new Allocation.Sum(row.getBigDecimal(4), row.getBigDecimal(5)),
        new Allocation.Sum(row.getBigDecimal(6), row.getBigDecimal(7)));
  }

  private InvoiceView view(ResultSet row) throws SQLException {
    row.getInt("version");
    boolean hasLetterhead = !row.wasNull();
    Letterhead letterhead =
        hasLetterhead
            ? new Letterhead(
                row.getString("name"),
                row.getString("address"),
                row.getString("email"),
                row.getString("tax_number"),
                row.getString("footer"),
                Paper.valueOf(row.getString("paper")))
            : Letterhead.ofName(row.getString("seller_name"));
    return new InvoiceView(head(row), row.getString("bill_to"), letterhead, List.of(), List.of());
  }

  private static InvoiceHead head(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new InvoiceHead(
        new AccountId(row.getLong("account_id")),
        row.getLong("id"),
        new SellerId(row.getLong("seller_id")),
        InvoiceKind.valueOf(row.getString("kind")),
        number(row, "number"),
        row.getObject("business_date", LocalDate.class),
        money(row.getBigDecimal("net_amount"), currency),
        money(row.getBigDecimal("tax_amount"), currency),
        number(row, "credited_number"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  private InvoiceView withLines(InvoiceView view) {
    InvoiceHead head = view.head();
    Currency currency = head.net().currency();
    List<InvoiceLineView> lines =
        database.query(
            """
            select description, note, period_from, period_to, net_amount, tax_amount
            from invoice_line where account_id = ? and invoice_id = ? order by line limit ?""",
            row ->
                new InvoiceLineView(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    money(row.getBigDecimal(5), currency),
                    money(row.getBigDecimal(6), currency)),
            head.account().value(),
            head.id(),
            LINES_MAX + 1);
    if (lines.size() > LINES_MAX) {
      throw new ResultTooLargeException(LINES_MAX);
    }
    return new InvoiceView(head, view.billTo(), view.letterhead(), lines, taxes(head, currency));
  }

  private List<InvoiceTaxView> taxes(InvoiceHead head, Currency currency) {
    return database.query(
        """
        select description, percent, amount from invoice_tax
        where account_id = ? and invoice_id = ? order by line""",
        row ->
            new InvoiceTaxView(
                row.getString(1), row.getBigDecimal(2), money(row.getBigDecimal(3), currency)),
        head.account().value(),
        head.id());
  }
}
