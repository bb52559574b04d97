package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.period.BillingState;
import org.orrery.period.DateSpan;
import org.orrery.period.Pauses;
import org.orrery.period.PeriodCourse;
import org.orrery.period.PeriodOpening;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Reads and stores billing periods and suspensions. Callers hold the account's row. */
@ApplicationScoped
class PeriodRepository {

  @Inject Database database;

  void open(AccountId account, SellerId seller, PeriodCourse course) {
    database.update(
        """
        with opened as (
          insert into billing_account (account_id, seller_id, state, length_unit, length_count,
            anchor_on, anchor_ordinal, period_ordinal, next_opens_on)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *)
        insert into billing_period (account_id, ordinal, opens_on, closes_on)
        select account_id, period_ordinal, anchor_on, next_opens_on from opened""",
        account.value(),
        seller.value(),
        course.state().name(),
        course.length().unit().name(),
        course.length().count(),
        course.anchorOn(),
        course.anchorOrdinal(),
        course.ordinal(),
        course.nextOpensOn());
  }

  /** The courses of accounts, by account id. */
  Map<Long, PeriodCourse> find(Collection<Long> accounts) {
    Map<Long, PeriodCourse> courses = new HashMap<>();
    database
        .query(
            "select * from billing_account where account_id = any(?)",
            row -> Map.entry(row.getLong("account_id"), readCourse(row)),
            SqlArray.ofLongs(accounts))
        .forEach(course -> courses.put(course.getKey(), course.getValue()));
    return courses;
  }

  /** The days of a period, if it is still open on {@code day}. */
  Optional<DateSpan> open(AccountId account, int ordinal, LocalDate day) {
    return database.find(
        """
        select opens_on, closes_on from billing_period
        where account_id = ? and ordinal = ? and closes_on > ?""",
        row -> new DateSpan(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
        account.value(),
        ordinal,
        day);
  }

  void store(AccountId account, PeriodCourse course) {
    database.update(
        """
        update billing_account set state = ?, length_unit = ?, length_count = ?, anchor_on = ?,
          anchor_ordinal = ?, period_ordinal = ?, next_opens_on = ?
        where account_id = ?""",
        course.state().name(),
        course.length().unit().name(),
        course.length().count(),
        course.anchorOn(),
        course.anchorOrdinal(),
        course.ordinal(),
        course.nextOpensOn(),
        account.value());
  }

  /** Adds the periods that open by plans, and stores how the courses stand afterwards. */
  void open(List<ChargePlan> plans) {
    List<ChargePlan> moving = plans.stream().filter(plan -> !plan.openings().isEmpty()).toList();
    if (moving.isEmpty()) {
      return;
    }
    BulkInsert periods = periods();
    for (ChargePlan plan : moving) {
      plan.openings().forEach(opening -> add(plan.account().id(), opening, periods));
    }
    database.insert(periods);
    database.update(
        """
        update billing_account a set anchor_on = u.anchor_on, anchor_ordinal = u.anchor_ordinal,
          period_ordinal = u.period_ordinal, next_opens_on = u.next_opens_on
        from unnest(?, ?::date[], ?, ?, ?::date[])
          as u (account_id, anchor_on, anchor_ordinal, period_ordinal, next_opens_on)
        where a.account_id = u.account_id""",
        new SqlArray("bigint", moving.stream().map(plan -> plan.account().id().value()).toList()),
        column("date", moving, PeriodCourse::anchorOn),
        column("integer", moving, PeriodCourse::anchorOrdinal),
        column("integer", moving, PeriodCourse::ordinal),
        column("date", moving, PeriodCourse::nextOpensOn));
  }

  private static SqlArray column(
      String type, List<ChargePlan> plans, Function<PeriodCourse, Object> value) {
    return new SqlArray(type, plans.stream().map(ChargePlan::course).map(value).toList());
  }

  private static BulkInsert periods() {
    return new BulkInsert(
        "billing_period",
        "account_id bigint",
        "ordinal integer",
        "opens_on date",
        "closes_on date");
  }

  private static void add(AccountId account, PeriodOpening opening, BulkInsert periods) {
    periods.add(account.value(), opening.ordinal(), opening.opensOn(), opening.closesOn());
  }

  /** Notes that a period closed out of turn. */
  void closePeriod(AccountId account, int ordinal, LocalDate closesOn) {
    database.update(
        "update billing_period set closes_on = least(closes_on, ?) where account_id = ? and ordinal = ?",
        closesOn,
        account.value(),
        ordinal);
  }

  void pause(AccountId account, LocalDate pausedOn) {
    database.update(
        "insert into billing_pause (account_id, paused_on) values (?, ?)",
        account.value(),
        pausedOn);
  }

  void endPause(AccountId account, LocalDate resumedOn, boolean accrues) {
    database.update(
        """
        update billing_pause set resumed_on = greatest(?::date, paused_on), accrues = ?
        where account_id = ? and resumed_on is null""",
        resumedOn,
        accrues,
        account.value());
  }

  /**
   * The suspensions whose missed charges are dropped, of those that ended after {@code day}, by
   * account id.
   */
  Map<Long, List<Pauses.Pause>> pausesSince(Collection<Long> accounts, LocalDate day) {
    Map<Long, List<Pauses.Pause>> pauses = new HashMap<>();
    database
        .query(
            """
            select account_id, paused_on, resumed_on from billing_pause
            where account_id = any(?) and resumed_on > ? and not accrues order by account_id, id""",
            row ->
                Map.entry(
                    row.getLong("account_id"),
                    new Pauses.Pause(
                        row.getObject("paused_on", LocalDate.class),
                        row.getObject("resumed_on", LocalDate.class))),
            SqlArray.ofLongs(accounts),
            day)
        .forEach(
            pause ->
                pauses
                    .computeIfAbsent(pause.getKey(), account -> new ArrayList<>())
                    .add(pause.getValue()));
    return pauses;
  }

  private static PeriodCourse readCourse(ResultSet row) throws SQLException {
    return new PeriodCourse(
        BillingState.valueOf(row.getString("state")),
        new PeriodLength(
            PeriodLength.Unit.valueOf(row.getString("length_unit")), row.getInt("length_count")),
        row.getObject("anchor_on", LocalDate.class),
        row.getInt("anchor_ordinal"),
        row.getInt("period_ordinal"),
        row.getObject("next_opens_on", LocalDate.class));
  }
}
