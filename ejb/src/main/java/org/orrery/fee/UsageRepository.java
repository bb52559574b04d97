package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Reads and stores meters and readings. Callers that store hold the account's row. */
@ApplicationScoped
class UsageRepository {

  /** Readings of a chunk of accounts: four resources, a quarter of a year. */
  private static final int READINGS_MAX = 1_000_000;

  @Inject Database database;

  /**
   * A meter of an account.
   *
   * @param units that the account has
   */
  record Meter(
      AccountId account,
      PlanResource resource,
      long schedule,
      int planId,
      int periodId,
      BigDecimal units) {}

  /** Whose reading it is. */
  record MeterKey(AccountId account, PlanResource resource) {}

  List<Meter> meters(Collection<AccountId> accounts) {
    return database.query(
        """
        select m.*, coalesce((select sum(h.units) from purchase h where h.account_id = m.account_id
            and h.resource = m.resource and h.ended_on is null), 0) as units
        from usage_meter m where m.account_id = any(?)""",
        UsageRepository::readMeter,
        ids(accounts));
  }

  /** The readings that the next charges can need: a billing month has fewer than 92 days. */
  Map<MeterKey, List<Usage.Reading>> readings(Collection<AccountId> accounts) {
    Map<MeterKey, List<Usage.Reading>> found = new HashMap<>();
    database
        .whole(
            READINGS_MAX,
            """
            select r.account_id, r.resource, r.day, r.amount from usage_reading r
            join usage_meter m on m.account_id = r.account_id and m.resource = r.resource
            join debit_schedule s on s.account_id = m.account_id and s.id = m.schedule_id
            where r.account_id = any(?) and not r.settled
              and r.day >= coalesce(s.next_due_on - 92, s.months_to)""",
            row ->
                Map.entry(
                    key(row),
                    new Usage.Reading(
                        row.getObject("day", LocalDate.class), row.getBigDecimal("amount"))),
            ids(accounts))
        .forEach(
            reading ->
                found
                    .computeIfAbsent(reading.getKey(), key -> new ArrayList<>())
                    .add(reading.getValue()));
    return found;
  }

  void addMeter(AccountView account, PlanResource resource, long schedule) {
    database.update(
        """
        insert into usage_meter (account_id, resource, schedule_id, plan_id, plan_period_id)
        values (?, ?, ?, ?, ?)
        on conflict (account_id, resource) do update set schedule_id = excluded.schedule_id,
          plan_id = excluded.plan_id, plan_period_id = excluded.plan_period_id""",
        account.id().value(),
        resource.name(),
        schedule,
        account.planId(),
        account.periodId());
  }

  /** Removes the meters of an account; the next reading makes a new one. */
  void removeMeters(AccountId account) {
    database.update("delete from usage_meter where account_id = ?", account.value());
  }

  /** Lets what was used before a day count no more: a new plan counts from that day on. */
  void settle(AccountId account, LocalDate before) {
    database.update(
        """
        update usage_reading set settled = true
        where account_id = ? and day < ? and not settled""",
        account.value(),
        before);
  }

  /** A second reading of a day replaces the first. */
  void record(AccountId account, PlanResource resource, Usage.Reading reading) {
    database.update(
        """
        insert into usage_reading (account_id, resource, day, amount) values (?, ?, ?, ?)
        on conflict (account_id, resource, day) do update
        set amount = excluded.amount, recorded_at = now()""",
        account.value(),
        resource.name(),
        reading.day(),
        reading.amount());
  }

  /**
   * The first day of which a reading is taken: not what a usage fee was charged for, nor what an
   * old plan left behind; empty = any day.
   */
  Optional<LocalDate> closedUntil(AccountId account, PlanResource resource) {
    return database
        .query(
            """
            select greatest(
              (select max(c.period_to) from usage_meter m
                join charge c on c.account_id = m.account_id and c.schedule_id = m.schedule_id
                where m.account_id = ? and m.resource = ?),
              (select max(r.day) + 1 from usage_reading r
                where r.account_id = ? and r.resource = ? and r.settled))""",
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
            account.value(),
            resource.name(),
            account.value(),
            resource.name())
        .get(0);
  }

  private static SqlArray ids(Collection<AccountId> accounts) {
    return SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList());
  }

  private static MeterKey key(ResultSet row) throws SQLException {
    return new MeterKey(
        new AccountId(row.getLong("account_id")), PlanResource.valueOf(row.getString("resource")));
  }

  private static Meter readMeter(ResultSet row) throws SQLException {
    MeterKey key = key(row);
    return new Meter(
        key.account(),
        key.resource(),
        row.getLong("schedule_id"),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getBigDecimal("units"));
  }
}
