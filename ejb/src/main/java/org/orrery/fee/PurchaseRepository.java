package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.rating.FeeRate;
import org.orrery.shared.AccountId;

/** Reads and stores what accounts bought. Callers that store hold the account's row. */
@ApplicationScoped
class PurchaseRepository {

  /** Purchases of a chunk of accounts; above it the chunk is doubtful. */
  private static final int HOLDINGS_MAX = 1_000_000;

  private static final String HOLDINGS =
      """
      select h.account_id, h.id, h.resource, h.units, h.included, h.plan_id, h.unit_rate,
        h.unit_divisor, h.recurrent_schedule_id, coalesce(o.free_units, r.free_units, 0) as free,
        coalesce(sum(h.units) over (partition by h.account_id, h.resource order by h.id
          rows between unbounded preceding and 1 preceding), 0) as before
      from purchase h
      left join plan_resource r on r.plan_id = h.plan_id and r.resource = h.resource
      left join plan_period_resource o on o.plan_id = h.plan_id
        and o.period_id = h.plan_period_id and o.resource = h.resource
      where h.account_id = any(?) and %s
      order by h.account_id, h.id""";

  @Inject Database database;

  /** What is to be kept of a purchase besides its holding. */
  record New(
      PlanResource resource,
      BigDecimal units,
      boolean included,
      FeeRate unitRate,
      @Nullable Long recurrentSchedule,
      @Nullable Long setupSchedule) {}

  /** What accounts have, the oldest first. */
  List<Holding> holdings(Collection<AccountId> accounts) {
    return holdings(accounts, "h.ended_on is null");
  }

  /** What a change of plan has ended and not bought anew yet. */
  List<Holding> moving(AccountId account) {
    return holdings(List.of(account), "h.moves");
  }

  /** What an account has and had. */
  List<Holding> ever(AccountId account) {
    return holdings(List.of(account), "true");
  }

  private List<Holding> holdings(Collection<AccountId> accounts, String which) {
    return database.whole(
        HOLDINGS_MAX,
        HOLDINGS.formatted(which),
        PurchaseRepository::read,
        SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()));
  }

  long add(AccountView account, LocalDate on, New purchase, String createdBy) {
    long id = database.next("purchase_id", 1).get(0);
    database.update(
        """
        insert into purchase (account_id, id, resource, units, included, plan_id, plan_period_id,
          unit_rate, unit_divisor, recurrent_schedule_id, setup_schedule_id, bought_on, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::bigint, ?, ?)""",
        account.id().value(),
        id,
        purchase.resource().name(),
        purchase.units(),
        purchase.included(),
        account.planId(),
        account.periodId(),
        purchase.unitRate().amount(),
        purchase.unitRate().divisor(),
        purchase.recurrentSchedule(),
        purchase.setupSchedule(),
        on,
        createdBy);
    return id;
  }

  /** Takes units off a purchase; what has none left has ended. */
  void take(AccountId account, long id, BigDecimal units, LocalDate on) {
    database.update(
        """
        update purchase set units = units - ?,
          ended_on = case when units = ? then ?::date else ended_on end
        where account_id = ? and id = ?""",
        units,
        units,
        on,
        account.value(),
        id);
  }

  /** Ends everything that an account has, because it moves to another plan. */
  void move(AccountId account, LocalDate on) {
    database.update(
        "update purchase set ended_on = ?, moves = true where account_id = ? and ended_on is null",
        on,
        account.value());
  }

  /** Ends everything that an account has, with the account. */
  void quit(AccountId account, LocalDate on) {
    database.update(
        "update purchase set ended_on = ?, quit = true where account_id = ? and ended_on is null",
        on,
        account.value());
  }

  /** Brings back what ended with the account. */
  void restore(AccountId account) {
    database.update(
        "update purchase set ended_on = null, quit = false where account_id = ? and quit",
        account.value());
  }

  void moved(AccountId account) {
    database.update(
        "update purchase set moves = false where account_id = ? and moves", account.value());
  }

  private static Holding read(ResultSet row) throws SQLException {
    return new Holding(
        row.getLong("id"),
        PlanResource.valueOf(row.getString("resource")),
        row.getBigDecimal("units"),
        row.getBoolean("included"),
        row.getInt("plan_id"),
        new FeeRate(row.getBigDecimal("unit_rate"), row.getInt("unit_divisor")),
        row.getObject("recurrent_schedule_id", Long.class),
        row.getBigDecimal("before"),
        row.getBigDecimal("free"));
  }
}
