package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Reads and stores debit schedules. Callers hold the account's row. */
@ApplicationScoped
class ScheduleRepository {

  @Inject Database database;

  long nextId() {
    return database.next("debit_schedule_id", 1).get(0);
  }

  void add(DebitSchedule schedule, DebitTerms terms) {
    MonthlyCycle cycle = schedule.cycle();
    database.update(
        """
        insert into debit_schedule (account_id, id, seller_id, kind, state, amount, currency,
          frequency_months, charge_count, start_on, set_on, anchor_on, next_ordinal, next_due_on,
          description, note, admin_note, mails_invoice, includes_taxes, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::integer, ?, ?, ?, ?::date,
          ?, ?, ?, ?, ?, ?)""",
        schedule.account().value(),
        schedule.id(),
        schedule.seller().value(),
        schedule.kind().name(),
        schedule.state().name(),
        schedule.amount().amount(),
        schedule.amount().currency().getCurrencyCode(),
        cycle == null ? null : cycle.frequencyMonths(),
        schedule.chargeCount(),
        cycle == null ? null : cycle.firstCharge().startOn(),
        schedule.setOn(),
        cycle == null ? schedule.setOn() : cycle.anchorOn(),
        schedule.nextOrdinal(),
        schedule.nextDueOn(),
        schedule.texts().description(),
        schedule.texts().note(),
        schedule.texts().adminNote(),
        terms.mailsInvoice(),
        terms.includesTaxes(),
        terms.createdBy());
  }

  /** The active schedules that are due on {@code upTo}, and those that wait for a period. */
  List<DebitSchedule> due(AccountId account, LocalDate upTo) {
    return database.query(
        """
        select * from debit_schedule
        where account_id = ? and state = 'ACTIVE'
          and (next_due_on <= ? or kind = 'BILLING_PERIOD')
        order by id""",
        ScheduleRepository::read,
        account.value(),
        upTo);
  }

  void advance(List<DebitSchedule> schedules) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (DebitSchedule schedule : schedules) {
      rows.add(
          new @Nullable Object[] {
            schedule.state().name(),
            schedule.nextOrdinal(),
            schedule.nextDueOn(),
            schedule.account().value(),
            schedule.id()
          });
    }
    database.batch(
        """
        update debit_schedule set state = ?, next_ordinal = ?, next_due_on = ?::date
        where account_id = ? and id = ?""",
        rows);
  }

  /** Moves all schedules of an account that are in one state to another. */
  void move(AccountId account, BillingState from, BillingState to) {
    database.update(
        "update debit_schedule set state = ? where account_id = ? and state = ?",
        to.name(),
        account.value(),
        from.name());
  }

  /** Ends whatever has not ended. */
  void end(AccountId account) {
    database.update(
        """
        update debit_schedule set state = 'ENDED', next_due_on = null
        where account_id = ? and state <> 'ENDED'""",
        account.value());
  }

  private static DebitSchedule read(ResultSet row) throws SQLException {
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
            row.getString("description"), row.getString("note"), row.getString("admin_note")));
  }
}
