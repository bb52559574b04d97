package org.orrery.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.shared.Money;

/** Reads a charge with everything that explains it. */
@ApplicationScoped
class ExplanationRepository {

  private static final int TAXES_MAX = 100;

  private static final String CHARGE =
      """
      select c.*, s.kind, s.amount as terms_amount, s.frequency_months, s.charge_count, s.start_on,
        s.set_on, s.anchor_on, s.includes_taxes, s.created_by, s.created_at as terms_created_at,
        s.admin_note, e.sequence, l.invoice_id, i.number, r.started_at, r.ended_at,
        w.reseller_account_id, w.net_amount as wholesale, w.tax_amount as wholesale_tax,
        w.currency as wholesale_currency,
        (select w.node from bill_wake w
          where c.created_at between w.started_at and w.ended_at order by w.id limit 1) as node
      from charge c
      join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
      left join journal_entry e on e.account_id = c.account_id and e.id = c.entry_id
      left join resale w on w.account_id = c.account_id and w.schedule_id = c.schedule_id
        and w.ordinal = c.ordinal
      left join invoice_line l on l.account_id = c.account_id and l.schedule_id = c.schedule_id
        and l.ordinal = c.ordinal and c.status = 'CHARGED'
      left join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
        and i.kind = 'INVOICE'
      left join bill_run r on r.seller_id = s.seller_id and r.business_date = c.business_date
      where c.id = ? and (l.invoice_id is null or i.id is not null)
      limit 1""";

  @Inject Database database;

  Optional<ChargeFacts> find(long charge) {
    return database.find(CHARGE, this::read, charge);
  }

  private ChargeFacts read(ResultSet row) throws SQLException {
    return new ChargeFacts(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getInt("ordinal"),
        row.getString("status"),
        row.getString("skip_reason"),
        row.getObject("business_date", LocalDate.class),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        new ChargeFacts.Sum(
            row.getBigDecimal("amount"),
            row.getBigDecimal("tax_amount"),
            row.getBigDecimal("discount_amount"),
            row.getString("discounts"),
            row.getString("currency"),
            row.getString("rule"),
            row.getBigDecimal("rate"),
            row.getString("rounding")),
        new ChargeFacts.Share(
            row.getObject("cycle_months", Integer.class),
            row.getObject("whole_months", Integer.class),
            row.getObject("days", Integer.class),
            row.getObject("divisor", Integer.class)),
        row.getString("zone"),
        row.getString("note"),
        instant(row, "created_at"),
        terms(row),
        booking(row),
        document(row),
        run(row));
  }

  private static ChargeFacts.Terms terms(ResultSet row) throws SQLException {
    return new ChargeFacts.Terms(
        row.getLong("schedule_id"),
        row.getString("kind"),
        row.getBigDecimal("terms_amount"),
        row.getObject("frequency_months", Integer.class),
        row.getObject("charge_count", Integer.class),
        row.getObject("start_on", Integer.class),
        row.getObject("set_on", LocalDate.class),
        row.getObject("anchor_on", LocalDate.class),
        row.getBoolean("includes_taxes"),
        row.getString("created_by"),
        instant(row, "terms_created_at"),
        row.getString("admin_note"));
  }

  private static ChargeFacts.@Nullable Booking booking(ResultSet row) throws SQLException {
    Long entry = row.getObject("entry_id", Long.class);
    return entry == null
        ? null
        : new ChargeFacts.Booking(entry, row.getLong("sequence"), wholesale(row));
  }

  private static ChargeFacts.@Nullable Wholesale wholesale(ResultSet row) throws SQLException {
    BigDecimal net = row.getBigDecimal("wholesale");
    if (net == null) {
      return null;
    }
    Currency currency = Currency.getInstance(row.getString("wholesale_currency"));
    return new ChargeFacts.Wholesale(
        row.getLong("reseller_account_id"),
        new Money(net.stripTrailingZeros(), currency),
        new Money(row.getBigDecimal("wholesale_tax").stripTrailingZeros(), currency));
  }

  private ChargeFacts.@Nullable Document document(ResultSet row) throws SQLException {
    Long invoice = row.getObject("invoice_id", Long.class);
    if (invoice == null) {
      return null;
    }
    List<String> taxes =
        database.query(
            """
            select description, trim_scale(percent), trim_scale(amount) from invoice_tax
            where account_id = ? and invoice_id = ? order by line limit ?""",
            tax ->
                "%s %s %% = %s"
                    .formatted(tax.getString(1), tax.getBigDecimal(2), tax.getBigDecimal(3)),
            row.getLong("account_id"),
            invoice,
            TAXES_MAX);
    return new ChargeFacts.Document(invoice, row.getObject("number", Long.class), taxes);
  }

  private static ChargeFacts.@Nullable Run run(ResultSet row) throws SQLException {
    return row.getObject("started_at") == null
        ? null
        : new ChargeFacts.Run(
            instant(row, "started_at"),
            row.getObject("ended_at") == null ? null : instant(row, "ended_at"),
            row.getString("node"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
