package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Reads and stores billing periods and suspensions. Callers hold the account's row. */
@ApplicationScoped
class PeriodRepository {

  @Inject Database database;

  void open(AccountId account, SellerId seller, PeriodCourse course) {
    database.update(
        """
        insert into billing_account (account_id, seller_id, state, length_unit, length_count,
          anchor_on, anchor_ordinal, period_ordinal, next_opens_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        account.value(),
        seller.value(),
        course.state().name(),
        course.length().unit().name(),
        course.length().count(),
        course.anchorOn(),
        course.anchorOrdinal(),
        course.ordinal(),
        course.nextOpensOn());
    PeriodOpening first =
        new PeriodOpening(course.ordinal(), course.anchorOn(), course.nextOpensOn(), true);
    addPeriods(account, List.of(first));
  }

  Optional<PeriodCourse> find(AccountId account) {
    return database.find(
        "select * from billing_account where account_id = ?",
        PeriodRepository::readCourse,
        account.value());
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

  void addPeriods(AccountId account, List<PeriodOpening> openings) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (PeriodOpening opening : openings) {
      rows.add(
          new @Nullable Object[] {
            account.value(), opening.ordinal(), opening.opensOn(), opening.closesOn()
          });
    }
    database.batch(
        "insert into billing_period (account_id, ordinal, opens_on, closes_on) values (?, ?, ?, ?)",
        rows);
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

  /** The suspensions whose missed charges are dropped, of those that ended after {@code day}. */
  Pauses pausesSince(AccountId account, LocalDate day) {
    return new Pauses(
        database.query(
            """
            select paused_on, resumed_on from billing_pause
            where account_id = ? and resumed_on > ? and not accrues order by id""",
            row ->
                new Pauses.Pause(
                    row.getObject("paused_on", LocalDate.class),
                    row.getObject("resumed_on", LocalDate.class)),
            account.value(),
            day));
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
