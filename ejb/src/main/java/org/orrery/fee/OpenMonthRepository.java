package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.period.BillingMonths;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanResource;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Reads the billing months that are open, and sums the readings in them. */
@ApplicationScoped
class OpenMonthRepository {

  /** A billing month has fewer days. */
  private static final int MONTH_DAYS_MAX = 92;

  /**
   * The months of the usage fee or, without one, of the recurrent fee, because both begin afresh
   * when the account gets another limit; else those of the billing period.
   */
  private static final String OPEN =
      """
      select a.id as account_id, a.plan_id, a.plan_period_id, r.resource,
        coalesce((select sum(h.units) from purchase h where h.account_id = a.id
          and h.resource = r.resource and h.ended_on is null), 0) as units,
        coalesce(f.months_from, p.opens_on) as months_from,
        coalesce(f.months_to, p.closes_on) as months_to,
        coalesce(f.months_days, p.closes_on - p.opens_on) as months_days, f.months_count
      from account a
      join (select distinct account_id, resource from usage_reading
        where account_id = any(?) and day >= ? and day < ?) r on r.account_id = a.id
      join billing_period p on p.account_id = a.id and p.opens_on <= ? and p.closes_on > ?
      left join lateral (
        select s.months_from, s.months_to, s.months_days, s.months_count
        from debit_schedule s
        where s.account_id = a.id and s.state <> 'ENDED' and s.months_from <= ? and s.months_to > ?
          and s.id in (
            select m.schedule_id from usage_meter m
            where m.account_id = a.id and m.resource = r.resource
            union all
            select h.recurrent_schedule_id from purchase h
            where h.account_id = a.id and h.resource = r.resource and h.ended_on is null)
        order by s.months_from desc limit 1) f on true""";

  @Inject Database database;

  /**
   * A resource of an account that has readings, and the months of its period.
   *
   * @param units that the account has
   * @param monthsCount null = those of the plan's period
   */
  record OpenMonth(
      AccountId account,
      PlanResource resource,
      int planId,
      int periodId,
      BigDecimal units,
      LocalDate monthsFrom,
      LocalDate monthsTo,
      int monthsDays,
      @Nullable Integer monthsCount) {

    BillingMonths months(PeriodLength length) {
      return new BillingMonths(
          monthsFrom,
          monthsTo,
          monthsDays,
          monthsCount == null ? length.months().billingMonths() : monthsCount);
    }
  }

  private record Key(AccountId account, PlanResource resource) {}

  List<OpenMonth> open(LocalDate day, Collection<AccountId> accounts) {
    return database.query(
        OPEN,
        OpenMonthRepository::read,
        SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()),
        day.minusDays(MONTH_DAYS_MAX),
        day,
        day,
        day,
        day,
        day);
  }

  /** The same with the sums of the readings before {@code day}; without any, it is left out. */
  List<MonthlyUse> sums(List<MonthlyUse> unused, LocalDate day) {
    Map<Key, BigDecimal> sums = new HashMap<>();
    database
        .query(
            """
            select r.account_id, r.resource, sum(r.amount) as amount
            from unnest(?::bigint[], ?::text[], ?::date[]) as u(account_id, resource, month_from)
            join usage_reading r on r.account_id = u.account_id and r.resource = u.resource
              and r.day >= u.month_from and r.day < ? and not r.settled
            group by r.account_id, r.resource""",
            row -> Map.entry(key(row), row.getBigDecimal("amount")),
            SqlArray.ofLongs(unused.stream().map(use -> use.account().value()).toList()),
            new SqlArray("text", unused.stream().map(use -> use.resource().name()).toList()),
            new SqlArray("date", unused.stream().map(MonthlyUse::monthFrom).toList()),
            day)
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return unused.stream()
        .flatMap(
            use ->
                Optional.ofNullable(sums.get(new Key(use.account(), use.resource())))
                    .map(use::of)
                    .stream())
        .toList();
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new AccountId(row.getLong("account_id")), PlanResource.valueOf(row.getString("resource")));
  }

  private static OpenMonth read(ResultSet row) throws SQLException {
    Key key = key(row);
    return new OpenMonth(
        key.account(),
        key.resource(),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getBigDecimal("units"),
        row.getObject("months_from", LocalDate.class),
        row.getObject("months_to", LocalDate.class),
        row.getInt("months_days"),
        row.getObject("months_count", Integer.class));
  }
}
