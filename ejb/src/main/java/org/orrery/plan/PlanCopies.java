package org.orrery.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** Makes plans of plans: their periods, resources, prices and terms. */
@ApplicationScoped
class PlanCopies {

  @Inject Database database;

  /** Whether the seller of a plan has one of that name. */
  boolean isTaken(int planId, String name) {
    return database.number(
            """
            select count(*) from plan taken join plan p on p.seller_id = taken.seller_id
            where p.id = ? and taken.name = ?""",
            planId,
            name)
        > 0;
  }

  /** How many plans the seller of a plan has. */
  long siblings(int planId) {
    return database.number(
        """
        select count(*) from plan sibling join plan p on p.seller_id = sibling.seller_id
        where p.id = ?""",
        planId);
  }

  /** Copies it, for the same seller, and tells the number of the copy. */
  int copy(int planId, String name) {
    int copy =
        Math.toIntExact(
            database.number(
                """
                insert into plan (seller_id, name, description, group_name, kind, billed,
                  open_to_signup, credit_limit, disk_quota_kilobytes, traffic_gigabytes,
                  disk_usage_megabytes, refund_percent, money_back_days, trial_days,
                  trial_credit_limit)
                select seller_id, ?, description, group_name, kind, billed,
                  open_to_signup, credit_limit, disk_quota_kilobytes, traffic_gigabytes,
                  disk_usage_megabytes, refund_percent, money_back_days, trial_days,
                  trial_credit_limit
                from plan where id = ? returning id""",
                name,
                planId));
    copyParts(planId, copy);
    return copy;
  }

  private void copyParts(int planId, int copy) {
    database.update(
        """
        insert into plan_period (plan_id, id, unit, count, setup_discount, recurrent_discount,
          usage_discount)
        select ?, id, unit, count, setup_discount, recurrent_discount, usage_discount
        from plan_period where plan_id = ?""",
        copy,
        planId);
    database.update(
        """
        insert into plan_resource (plan_id, resource, included_units, max_units, free_units,
          setup_price, recurrent_price, usage_price)
        select ?, resource, included_units, max_units, free_units, setup_price, recurrent_price,
          usage_price
        from plan_resource where plan_id = ?""",
        copy,
        planId);
    database.update(
        """
        insert into plan_period_resource (plan_id, period_id, resource, free_units, setup_price,
          recurrent_price, usage_price)
        select ?, period_id, resource, free_units, setup_price, recurrent_price, usage_price
        from plan_period_resource where plan_id = ?""",
        copy,
        planId);
  }
}
