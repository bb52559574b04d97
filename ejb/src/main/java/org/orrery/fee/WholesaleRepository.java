package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.orrery.plan.PlanResource;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.resale.Resale;

/** Finds what the schedules of fees are for. */
@ApplicationScoped
class WholesaleRepository {

  @Inject Database database;

  /** When the fee of a schedule is charged. */
  enum Kind {
    SETUP,
    RECURRENT,
    USAGE
  }

  /**
   * What a schedule charges.
   *
   * @param planId by whose prices, with {@code periodId}
   * @param units that the customer has; of a setup fee those of the purchase
   */
  record Sold(Kind kind, PlanResource resource, int planId, int periodId, BigDecimal units) {}

  /** By schedule; schedules of debits that were set by hand are not in it. */
  Map<Long, Sold> sold(Collection<Resale> sales) {
    SqlArray accounts = SqlArray.ofLongs(sales.stream().map(s -> s.account().value()).toList());
    SqlArray schedules = SqlArray.ofLongs(sales.stream().map(Resale::schedule).toList());
    Map<Long, Sold> found = new HashMap<>();
    database.query(
        """
        with asked as (select distinct * from unnest(?, ?) as a (account_id, schedule_id))
        select a.schedule_id, 'RECURRENT' as kind, h.resource, h.plan_id, h.plan_period_id,
          h.units
        from asked a join purchase h on h.account_id = a.account_id
          and h.recurrent_schedule_id = a.schedule_id
        union all
        select a.schedule_id, 'SETUP', h.resource, h.plan_id, h.plan_period_id, h.units
        from asked a join purchase h on h.account_id = a.account_id
          and h.setup_schedule_id = a.schedule_id
        union all
        select a.schedule_id, 'USAGE', m.resource, m.plan_id, m.plan_period_id,
          coalesce((select sum(h.units) from purchase h where h.account_id = m.account_id
            and h.resource = m.resource and h.ended_on is null), 0)
        from asked a join usage_meter m on m.account_id = a.account_id
          and m.schedule_id = a.schedule_id""",
        row -> found.put(row.getLong("schedule_id"), read(row)),
        accounts,
        schedules);
    return found;
  }

  private static Sold read(ResultSet row) throws SQLException {
    return new Sold(
        Kind.valueOf(row.getString("kind")),
        PlanResource.valueOf(row.getString("resource")),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getBigDecimal("units"));
  }
}
