package org.orrery.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Reads a schedule as it stands in its table, or as a version of it stood. */
public final class ScheduleRow {

  /** What {@link #read} reads, by the names of the table. */
  public static final String COLUMNS =
      """
      account_id, id, seller_id, kind, state, amount, currency, frequency_months, charge_count,
      start_on, set_on, next_ordinal, next_due_on, description, note, admin_note, mails_invoice,
      includes_taxes, months_from, months_to, months_days, months_count""";

  private ScheduleRow() {}

  /** The schedule of a row that has at least the {@link #COLUMNS}. */
  public static DebitSchedule read(ResultSet row) throws SQLException {
    LocalDate setOn = row.getObject("set_on", LocalDate.class);
    Integer frequency = row.getObject("frequency_months", Integer.class);
    return new DebitSchedule(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        new SellerId(row.getLong("seller_id")),
        DebitKind.valueOf(row.getString("kind")),
        BillingState.valueOf(row.getString("state")),
        new Money(
            row.getBigDecimal("amount").stripTrailingZeros(),
            Currency.getInstance(row.getString("currency"))),
        setOn,
        frequency == null
            ? null
            : new MonthlyCycle(setOn, FirstCharge.ofStartOn(row.getInt("start_on")), frequency),
        row.getObject("charge_count", Integer.class),
        row.getInt("next_ordinal"),
        row.getObject("next_due_on", LocalDate.class),
        new DebitTexts(
            row.getString("description"), row.getString("note"), row.getString("admin_note")),
        new DebitTerms(row.getBoolean("mails_invoice"), row.getBoolean("includes_taxes")),
        months(row));
  }

  private static @Nullable BillingMonths months(ResultSet row) throws SQLException {
    LocalDate from = row.getObject("months_from", LocalDate.class);
    return from == null
        ? null
        : new BillingMonths(
            from,
            row.getObject("months_to", LocalDate.class),
            row.getInt("months_days"),
            row.getInt("months_count"));
  }
}
