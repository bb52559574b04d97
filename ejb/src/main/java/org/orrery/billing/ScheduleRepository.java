package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.MonthlyCycle;
import org.orrery.schedule.ScheduleRow;
import org.orrery.shared.AccountId;

/** Reads and stores debit schedules. Callers hold the account's row. */
@ApplicationScoped
class ScheduleRepository {

  /** One account alone may have these many; a chunk of many accounts has far fewer. */
  private static final int DUE_MAX = 50_000;

  @Inject Database database;

  long nextId() {
    return database.next("debit_schedule_id", 1).get(0);
  }

  /** {@code createdBy}: the login of whoever set it. */
  void add(DebitSchedule schedule, String createdBy) {
    MonthlyCycle cycle = schedule.cycle();
    BillingMonths months = schedule.months();
    database.update(
        """
        insert into debit_schedule (account_id, id, seller_id, kind, state, amount, currency,
          frequency_months, charge_count, start_on, set_on, anchor_on, next_ordinal, next_due_on,
          description, note, admin_note, mails_invoice, includes_taxes, created_by,
          months_from, months_to, months_days, months_count)
        values (?, ?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::integer, ?, ?, ?, ?::date,
          ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?::integer, ?::integer)""",
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
        schedule.terms().mailsInvoice(),
        schedule.terms().includesTaxes(),
        createdBy,
        months == null ? null : months.from(),
        months == null ? null : months.to(),
        months == null ? null : months.days(),
        months == null ? null : months.count());
  }

  /**
   * The active schedules that are due on {@code upTo}, and those that wait for a period, by account
   * and id.
   *
   * @throws IllegalStateException if there are more than one transaction can take
   */
  List<DebitSchedule> due(Collection<Long> accounts, LocalDate upTo) {
    List<DebitSchedule> due =
        database.query(
            """
            select %s from debit_schedule
            where account_id = any(?) and state = 'ACTIVE'
              and (next_due_on <= ? or kind in ('BILLING_PERIOD', 'RECURRENT_FEE', 'USAGE_FEE'))
            order by account_id, id limit ?"""
                .formatted(ScheduleRow.COLUMNS),
            ScheduleRow::read,
            SqlArray.ofLongs(accounts),
            upTo,
            DUE_MAX + 1);
    if (due.size() > DUE_MAX) {
      throw new IllegalStateException(
          "more than " + DUE_MAX + " debits of " + accounts.size() + " accounts are due");
    }
    return due;
  }

  /** These schedules of an account, whatever their state. */
  List<DebitSchedule> find(AccountId account, Collection<Long> ids) {
    return database.query(
        "select %s from debit_schedule where account_id = ? and id = any(?) order by id"
            .formatted(ScheduleRow.COLUMNS),
        ScheduleRow::read,
        account.value(),
        SqlArray.ofLongs(ids));
  }

  /** Stores state, next ordinal and next due date. */
  void advance(List<DebitSchedule> schedules) {
    if (schedules.isEmpty()) {
      return;
    }
    database.update(
        """
        update debit_schedule s
        set state = u.state, next_ordinal = u.next_ordinal, next_due_on = u.next_due_on
        from unnest(?, ?, ?, ?, ?::date[])
          as u (account_id, id, state, next_ordinal, next_due_on)
        where s.account_id = u.account_id and s.id = u.id""",
        column("bigint", schedules, schedule -> schedule.account().value()),
        column("bigint", schedules, DebitSchedule::id),
        column("text", schedules, schedule -> schedule.state().name()),
        column("integer", schedules, DebitSchedule::nextOrdinal),
        column("date", schedules, DebitSchedule::nextDueOn));
    storeMonths(schedules.stream().filter(schedule -> schedule.months() != null).toList());
  }

  /** Which period the months of fees are those of; few schedules have any. */
  private void storeMonths(List<DebitSchedule> schedules) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (DebitSchedule schedule : schedules) {
      BillingMonths months = Objects.requireNonNull(schedule.months());
      rows.add(
          new @Nullable Object[] {
            months.from(),
            months.to(),
            months.days(),
            months.count(),
            schedule.account().value(),
            schedule.id()
          });
    }
    database.batch(
        """
        update debit_schedule
        set months_from = ?, months_to = ?, months_days = ?, months_count = ?
        where account_id = ? and id = ?""",
        rows);
  }

  private static SqlArray column(
      String type, List<DebitSchedule> schedules, Function<DebitSchedule, @Nullable Object> value) {
    return new SqlArray(type, schedules.stream().map(value).collect(Collectors.toList()));
  }

  /** Moves all schedules of an account that are in one state to another. */
  void move(AccountId account, BillingState from, BillingState to) {
    database.update(
        "update debit_schedule set state = ? where account_id = ? and state = ?",
        to.name(),
        account.value(),
        from.name());
  }

  /** Ends these schedules of an account. */
  void end(AccountId account, Collection<Long> ids) {
    database.update(
        """
        update debit_schedule set state = 'ENDED', next_due_on = null
        where account_id = ? and id = any(?)""",
        account.value(),
        SqlArray.ofLongs(ids));
  }

  /** Ends whatever has not ended. */
  void end(AccountId account) {
    database.update(
        """
        update debit_schedule set state = 'ENDED', next_due_on = null
        where account_id = ? and state <> 'ENDED'""",
        account.value());
  }

  /** Ends a debit by a person's will, for good. */
  void stop(DebitSchedule schedule, LocalDate on, String stoppedBy) {
    end(schedule.account(), List.of(schedule.id()));
    database.update(
        """
        insert into debit_stop (account_id, schedule_id, stopped_on, stopped_by)
        values (?, ?, ?, ?)""",
        schedule.account().value(),
        schedule.id(),
        on,
        stoppedBy);
  }

  /** Debits of an account that its deletion ended before they had made all their charges. */
  List<DebitSchedule> endedEarly(AccountId account) {
    return database.query(
        """
        select %s from debit_schedule
        where account_id = ? and state = 'ENDED' and kind in ('MONTHLY', 'BILLING_PERIOD')
          and (charge_count is null or next_ordinal <= charge_count)
          and not exists (select 1 from debit_stop t
            where t.account_id = debit_schedule.account_id and t.schedule_id = debit_schedule.id)
        order by id limit ?"""
            .formatted(ScheduleRow.COLUMNS),
        ScheduleRow::read,
        account.value(),
        DUE_MAX);
  }
}
