package org.orrery.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/** Reads and stores prices. */
@ApplicationScoped
class PriceRepository {

  @Inject Database database;

  Optional<Tariff> tariff(int planId, int periodId) {
    Map<PlanResource, ResourceTariff> resources = new EnumMap<>(PlanResource.class);
    List<Tariff> periods =
        database.query(
            """
            select p.unit, p.count, r.*, a.free_units as actual_free,
              a.setup_price as actual_setup, a.recurrent_price as actual_recurrent,
              a.usage_price as actual_usage, p.setup_discount, p.recurrent_discount,
              p.usage_discount, n.billed
            from plan_period p
            join plan n on n.id = p.plan_id
            left join plan_resource r on r.plan_id = p.plan_id
            left join plan_period_resource a
              on a.plan_id = r.plan_id and a.period_id = p.id and a.resource = r.resource
            where p.plan_id = ? and p.id = ?""",
            row -> period(planId, periodId, row, resources),
            planId,
            periodId);
    return periods.stream().findFirst().map(period -> period.with(resources));
  }

  /** A plan that offers nothing has one row, which names no resource. */
  private static Tariff period(
      int planId, int periodId, ResultSet row, Map<PlanResource, ResourceTariff> resources)
      throws SQLException {
    if (row.getString("resource") != null) {
      ResourceTariff tariff = read(row);
      resources.put(tariff.resource(), tariff);
    }
    PeriodLength.Unit unit = PeriodLength.Unit.valueOf(row.getString("unit"));
    PeriodLength length = new PeriodLength(unit, row.getInt("count"));
    return new Tariff(planId, periodId, length, discounts(row), Map.of());
  }

  private static PeriodDiscounts discounts(ResultSet row) throws SQLException {
    return new PeriodDiscounts(
        row.getBigDecimal("setup_discount"),
        row.getBigDecimal("recurrent_discount"),
        row.getBigDecimal("usage_discount"));
  }

  Optional<PlanTerms> terms(int planId) {
    return database.find(
        """
        select refund_percent, money_back_days, trial_days, trial_credit_limit
        from plan where id = ?""",
        row ->
            new PlanTerms(
                row.getBigDecimal("refund_percent"),
                row.getInt("money_back_days"),
                row.getObject("trial_days", Integer.class),
                row.getBigDecimal("trial_credit_limit")),
        planId);
  }

  void offer(int planId, PlanResource resource, ResourceTariff.Units units) {
    database.update(
        """
        insert into plan_resource (plan_id, resource, included_units, max_units)
        values (?, ?, ?, ?::numeric)
        on conflict (plan_id, resource) do update
        set included_units = excluded.included_units, max_units = excluded.max_units""",
        planId,
        resource.name(),
        units.included(),
        units.max());
  }

  void setBase(int planId, PlanResource resource, PriceSet base) {
    database.update(
        """
        insert into plan_resource as r (plan_id, resource, free_units, setup_price,
          recurrent_price, usage_price)
        values (?, ?, coalesce(?::numeric, 0), coalesce(?::numeric, 0), coalesce(?::numeric, 0),
          coalesce(?::numeric, 0))
        on conflict (plan_id, resource) do update
        set free_units = coalesce(?::numeric, r.free_units),
          setup_price = coalesce(?::numeric, r.setup_price),
          recurrent_price = coalesce(?::numeric, r.recurrent_price),
          usage_price = coalesce(?::numeric, r.usage_price)""",
        planId,
        resource.name(),
        base.freeUnits(),
        base.setup(),
        base.recurrent(),
        base.usage(),
        base.freeUnits(),
        base.setup(),
        base.recurrent(),
        base.usage());
  }

  void setActual(int planId, int periodId, PlanResource resource, PriceSet actual) {
    setBase(planId, resource, PriceSet.NONE);
    database.update(
        """
        insert into plan_period_resource (plan_id, period_id, resource, free_units, setup_price,
          recurrent_price, usage_price)
        values (?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?::numeric)
        on conflict (plan_id, period_id, resource) do update
        set free_units = excluded.free_units, setup_price = excluded.setup_price,
          recurrent_price = excluded.recurrent_price, usage_price = excluded.usage_price""",
        planId,
        periodId,
        resource.name(),
        actual.freeUnits(),
        actual.setup(),
        actual.recurrent(),
        actual.usage());
  }

  /** Nothing is zero, but of the maximum no limit. */
  void change(int planId, PlanResource resource, PriceFigure figure, @Nullable BigDecimal value) {
    BigDecimal base = value == null && figure != PriceFigure.MAX ? BigDecimal.ZERO : value;
    database.update(
        """
        insert into plan_resource (plan_id, resource, %1$s) values (?, ?, ?::numeric)
        on conflict (plan_id, resource) do update set %1$s = excluded.%1$s"""
            .formatted(figure.column()),
        planId,
        resource.name(),
        base);
  }

  void change(
      PlanPeriodKey key, PlanResource resource, PriceFigure figure, @Nullable BigDecimal value) {
    setBase(key.planId(), resource, PriceSet.NONE);
    database.update(
        """
        insert into plan_period_resource (plan_id, period_id, resource, %1$s)
        values (?, ?, ?, ?::numeric)
        on conflict (plan_id, period_id, resource) do update set %1$s = excluded.%1$s"""
            .formatted(figure.column()),
        key.planId(),
        key.periodId(),
        resource.name(),
        value);
  }

  void setDiscounts(int planId, int periodId, PeriodDiscounts discounts) {
    database.update(
        """
        update plan_period set setup_discount = ?, recurrent_discount = ?, usage_discount = ?
        where plan_id = ? and id = ?""",
        discounts.setup(),
        discounts.recurrent(),
        discounts.usage(),
        planId,
        periodId);
  }

  void setTerms(int planId, PlanTerms terms) {
    database.update(
        """
        update plan set refund_percent = ?, money_back_days = ?, trial_days = ?::integer,
          trial_credit_limit = ?
        where id = ?""",
        terms.refundPercent(),
        terms.moneyBackDays(),
        terms.trialDays(),
        terms.trialCreditLimit(),
        planId);
  }

  private static ResourceTariff read(ResultSet row) throws SQLException {
    return ResourceTariff.resolve(
        PlanResource.valueOf(row.getString("resource")),
        new ResourceTariff.Units(
            row.getBigDecimal("max_units"), row.getBigDecimal("included_units")),
        new PriceSet(
            row.getBigDecimal("free_units"),
            price(row, "setup_price"),
            price(row, "recurrent_price"),
            price(row, "usage_price")),
        new PriceSet(
            row.getBigDecimal("actual_free"),
            price(row, "actual_setup"),
            price(row, "actual_recurrent"),
            price(row, "actual_usage")),
        discounts(row));
  }

  /** A plan without billing costs nothing, whatever prices it has. */
  private static @Nullable BigDecimal price(ResultSet row, String column) throws SQLException {
    return row.getBoolean("billed") ? row.getBigDecimal(column) : null;
  }
}
