package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.ledger.ChainHash;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Reads numbered invoices with their seals, and adds seals. */
@ApplicationScoped
class SealRepository {

  /** Invoices a page. */
  static final int INVOICES_MAX = 500;

  private static final String HEADS =
      """
      select coalesce(i.number, s.number) as number, i.account_id, i.id as invoice_id, i.text,
        s.account_id as sealed_account, s.invoice_id as sealed_invoice, s.hash
      from (
        select number, account_id, id, array[account_id::text, id::text, seller_id::text, kind,
          business_date::text, currency, net_amount::text, tax_amount::text, mails::text, bill_to,
          credited_invoice_id::text, number::text,
          (extract(epoch from numbered_at) * 1000000)::bigint::text,
          (extract(epoch from created_at) * 1000000)::bigint::text,
          letterhead_version::text] as text
        from invoice where seller_id = ? and number > ? and number <= ?) i
      full join (
        select * from invoice_seal where seller_id = ? and number > ? and number <= ?) s
        on s.number = i.number
      order by 1""";

  /** Looked up invoice by invoice: no page may read all lines that a seller ever wrote. */
  private static final String LINES =
      """
      select i.number, array[l.account_id::text, l.invoice_id::text, l.line::text,
        l.schedule_id::text, l.ordinal::text, l.description, l.note, l.period_from::text,
        l.period_to::text, l.net_amount::text, l.tax_amount::text]
      from invoice i
      cross join lateral (
        select * from invoice_line
        where account_id = i.account_id and invoice_id = i.id order by line) l
      where i.seller_id = ? and i.number > ? and i.number <= ?
      order by i.number, l.line""";

  private static final String TAXES =
      """
      select i.number, array[t.account_id::text, t.invoice_id::text, t.line::text, t.tax_id::text,
        t.description, t.percent::text, t.amount::text]
      from invoice i
      cross join lateral (
        select * from invoice_tax
        where account_id = i.account_id and invoice_id = i.id order by line) t
      where i.seller_id = ? and i.number > ? and i.number <= ?
      order by i.number, t.line""";

  /** Numbers that a person had passed over are in no invoice, and are counted apart. */
  private static final String COUNTS =
      """
      select 'seller ' || s.id || ': ' || n.invoices || ' invoices have numbers, '
        || r.passed_over || ' were passed over, the last is ' || greatest(n.last, r.last)
        || ', the series says ' || coalesce(c.last_number, 0)
      from seller s
      cross join lateral (select count(*) as invoices, coalesce(max(number), 0) as last
        from invoice where seller_id = s.id and number is not null) n
      cross join lateral (
        select coalesce(sum(to_number - from_number), 0) as passed_over,
          coalesce(max(to_number), 0) as last
        from invoice_raise where seller_id = s.id) r
      left join invoice_series c on c.seller_id = s.id
      where s.id = ? and (n.invoices + r.passed_over <> greatest(n.last, r.last)
        or greatest(n.last, r.last) <> coalesce(c.last_number, 0))
      union all
      select 'seller ' || s.id || ': there are ' || n.seals || ' seals, the last is number '
        || n.last || ', the chain counts ' || coalesce(c.last_number::text, 'none')
      from seller s
      cross join lateral (select count(*) as seals, coalesce(max(number), 0) as last
        from invoice_seal where seller_id = s.id) n
      left join invoice_chain c on c.seller_id = s.id
      where s.id = ? and (n.last <> coalesce(c.last_number, 0)
        or n.seals + (select coalesce(sum(to_number - from_number), 0) from invoice_raise r
          where r.seller_id = s.id and r.to_number <= n.last) <> n.last)""";

  @Inject Database database;

  /** The end of a seller's chain. */
  record Chain(long lastNumber, ChainHash head) {}

  /**
   * The chain, with nobody else sealing until the transaction ends; begun if the seller has no seal
   * yet.
   */
  Optional<Chain> lock(SellerId seller) {
    database.update(
        """
        insert into invoice_chain (seller_id, head_hash)
        select ?, ? where not exists (select 1 from invoice_seal where seller_id = ?)
        on conflict (seller_id) do nothing""",
        seller.value(),
        ChainHash.START.bytes(),
        seller.value());
    return find(seller, " for update");
  }

  Optional<Chain> find(SellerId seller) {
    return find(seller, "");
  }

  private Optional<Chain> find(SellerId seller, String lock) {
    return database.find(
        "select last_number, head_hash from invoice_chain where seller_id = ?" + lock,
        row -> new Chain(row.getLong(1), ChainHash.of(row.getBytes(2))),
        seller.value());
  }

  void store(SellerId seller, Chain chain) {
    database.update(
        "update invoice_chain set last_number = ?, head_hash = ? where seller_id = ?",
        chain.lastNumber(),
        chain.head().bytes(),
        seller.value());
  }

  void add(SellerId seller, List<SealedInvoice> sealed) {
    BulkInsert seals =
        new BulkInsert(
            "invoice_seal",
            "seller_id bigint",
            "number bigint",
            "account_id bigint",
            "invoice_id bigint",
            "hash bytea");
    for (SealedInvoice invoice : sealed) {
      SealedInvoice.Seal seal = Objects.requireNonNull(invoice.seal());
      seals.add(
          seller.value(),
          invoice.number(),
          seal.invoice().account(),
          seal.invoice().id(),
          seal.hash().bytes());
    }
    database.insert(seals);
  }

  /** The hash of the last seal up to a number. */
  ChainHash before(SellerId seller, long number) {
    return database
        .find(
            """
            select hash from invoice_seal where seller_id = ? and number <= ?
            order by number desc limit 1""",
            row -> ChainHash.of(row.getBytes(1)),
            seller.value(),
            number)
        .orElse(ChainHash.START);
  }

  /** The numbers after one, in order, with whatever the tables have of them. */
  List<SealedInvoice> after(SellerId seller, long number) {
    Object[] span = {seller.value(), number, number + INVOICES_MAX};
    Object[] twice = {span[0], span[1], span[2], span[0], span[1], span[2]};
    Map<Long, SealedInvoice> page = new TreeMap<>();
    database
        .query(HEADS, SealRepository::read, twice)
        .forEach(invoice -> page.put(invoice.number(), invoice));
    addRows('l', LINES, span, page);
    addRows('t', TAXES, span, page);
    return List.copyOf(page.values());
  }

  /** Which numbers persons had the seller's series pass over. */
  List<SeriesRaise> raises(SellerId seller) {
    return database.query(
        """
        select from_number, to_number, reason, raised_by, raised_at from invoice_raise
        where seller_id = ? order by to_number limit ?""",
        row ->
            new SeriesRaise(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant()),
        seller.value(),
        NumberRepository.RAISES_MAX);
  }

  /** What is wrong with the seller's counts, whatever the chain says. */
  List<String> countFindings(SellerId seller) {
    return database.query(COUNTS, row -> row.getString(1), seller.value(), seller.value());
  }

  private void addRows(char letter, String sql, Object[] span, Map<Long, SealedInvoice> page) {
    database.query(
        sql,
        row -> Objects.requireNonNull(page.get(row.getLong(1))).text().add(letter, fields(row, 2)),
        span);
  }

  private static SealedInvoice read(ResultSet row) throws SQLException {
    SealedInvoice.Text text = new SealedInvoice.Text();
    SealedInvoice.Key invoice = null;
    if (row.getObject("invoice_id") != null) {
      invoice = new SealedInvoice.Key(row.getLong("account_id"), row.getLong("invoice_id"));
      text.add('i', fields(row, row.findColumn("text")));
    }
    SealedInvoice.Seal seal = null;
    if (row.getObject("sealed_invoice") != null) {
      seal =
          new SealedInvoice.Seal(
              new SealedInvoice.Key(row.getLong("sealed_account"), row.getLong("sealed_invoice")),
              ChainHash.of(row.getBytes("hash")));
    }
    return new SealedInvoice(row.getLong("number"), invoice, text, seal);
  }

  private static List<@Nullable String> fields(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
