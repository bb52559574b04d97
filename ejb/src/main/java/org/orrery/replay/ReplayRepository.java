package org.orrery.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.period.BillingState;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.MonthlyCycle;
import org.orrery.schedule.ScheduleRow;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** Reads charges with the schedules as they were when the charges were made. */
@ApplicationScoped
class ReplayRepository {

  private static final int ACCOUNTS_MAX = 500;

  private static final String CHARGES =
      """
      select t.*, c.ordinal as at_ordinal, %s,
        c.business_date as charged_on, c.period_to as charged_to, c.status = 'SKIPPED' as skipped,
        c.amount + c.discount_amount as full_amount, c.amount as net_amount,
        c.tax_amount as charge_tax, p.opens_on, l.invoice_id,
        exists (select 1 from billing_pause b where b.account_id = c.account_id and not b.accrues
          and c.business_date > b.paused_on and c.business_date < b.resumed_on) as paused
      from charge c
      join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
      left join lateral (
        select v.terms from debit_schedule_version v
        where v.account_id = s.account_id and v.schedule_id = s.id and v.until_ordinal > c.ordinal
        order by v.until_ordinal, v.id limit 1) v on true
      cross join lateral jsonb_populate_record(s, coalesce(v.terms, '{}')) t
      left join billing_period p on p.account_id = c.account_id and p.opens_on = c.business_date
        and p.closes_on > p.opens_on
      left join (
        select l.account_id, l.schedule_id, l.ordinal, l.invoice_id, l.line from invoice_line l
        join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
          and i.kind = 'INVOICE'
        where l.account_id = any(?)) l
        on l.account_id = c.account_id and l.schedule_id = c.schedule_id
          and l.ordinal = c.ordinal
      where c.account_id = any(?) and c.business_date = ?
      order by c.account_id, l.invoice_id, l.line, c.schedule_id, c.ordinal"""
          .formatted(
              String.join(
                  ", ", CanonicalCharge.COLUMNS.stream().map(ReplayRepository::printed).toList()));

  @Inject Database database;

  List<Long> accountsAfter(SellerId seller, long account) {
    return database.query(
        "select id from account where seller_id = ? and id > ? order by id limit ?",
        row -> row.getLong(1),
        seller.value(),
        account,
        ACCOUNTS_MAX);
  }

  /** The charges of a day, by account, in the order of the lines of their invoices. */
  Map<AccountId, List<StoredCharge>> charges(List<Long> accounts, LocalDate day) {
    Map<AccountId, List<StoredCharge>> charges = new LinkedHashMap<>();
    SqlArray ids = SqlArray.ofLongs(accounts);
    for (StoredCharge charge : database.query(CHARGES, ReplayRepository::read, ids, ids, day)) {
      charges.computeIfAbsent(charge.schedule().account(), id -> new ArrayList<>()).add(charge);
    }
    return charges;
  }

  /** The taxes of an account's invoices, each with its rate. */
  Map<Long, List<TaxLine>> taxes(AccountId account, Collection<Long> invoices) {
    Map<Long, List<TaxLine>> taxes = new HashMap<>();
    database
        .query(
            """
            select t.invoice_id, t.tax_id, t.description, t.percent, t.amount, i.currency
            from invoice_tax t
            join invoice i on i.account_id = t.account_id and i.id = t.invoice_id
            where t.account_id = ? and t.invoice_id = any(?) order by t.invoice_id, t.line""",
            row ->
                Map.entry(
                    row.getLong(1),
                    new TaxLine(
                        new TaxRate(
                            row.getLong(2),
                            row.getString(3),
                            row.getBigDecimal(4).stripTrailingZeros()),
                        new Money(
                            row.getBigDecimal(5).stripTrailingZeros(),
                            Currency.getInstance(row.getString(6))))),
            account.value(),
            SqlArray.ofLongs(invoices))
        .forEach(
            tax ->
                taxes.computeIfAbsent(tax.getKey(), id -> new ArrayList<>()).add(tax.getValue()));
    return taxes;
  }

  private static StoredCharge read(ResultSet row) throws SQLException {
    int ordinal = row.getInt("at_ordinal");
    DebitSchedule schedule = at(ordinal, ScheduleRow.read(row));
    Map<String, String> fields = new LinkedHashMap<>();
    for (String column : CanonicalCharge.COLUMNS) {
      String value = row.getString("charge_" + column);
      if (value != null) {
        fields.put(column, value);
      }
    }
    return new StoredCharge(
        new ChargeName(schedule.id(), ordinal),
        schedule,
        row.getObject("charged_on", LocalDate.class),
        row.getObject("charged_to", LocalDate.class),
        row.getBoolean("skipped"),
        amount(row, "full_amount"),
        amount(row, "net_amount"),
        amount(row, "charge_tax"),
        fields,
        row.getObject("opens_on", LocalDate.class),
        row.getBoolean("paused"),
        row.getObject("invoice_id", Long.class));
  }

  /** A rate has as many decimals as it needs. */
  private static String printed(String column) {
    String value = column.equals("rate") ? "trim_scale(c.rate)" : "c." + column;
    return value + "::text as charge_" + column;
  }

  private static BigDecimal amount(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).stripTrailingZeros();
  }

  /** The schedule as it stood before its charge {@code ordinal}. */
  private static DebitSchedule at(int ordinal, DebitSchedule schedule) {
    MonthlyCycle cycle = schedule.cycle();
    LocalDate due = cycle == null ? schedule.setOn() : cycle.dueOn(ordinal);
    return new DebitSchedule(
        schedule.id(),
        schedule.account(),
        schedule.seller(),
        schedule.kind(),
        BillingState.ACTIVE,
        schedule.amount(),
        schedule.setOn(),
        cycle,
        schedule.chargeCount(),
        ordinal,
        due,
        schedule.texts(),
        schedule.terms(),
        null);
  }
}
