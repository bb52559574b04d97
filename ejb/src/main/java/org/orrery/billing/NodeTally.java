package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;

/**
 * Counts what this node charges in bill runs, in the transactions that charge: no kill makes the
 * count wrong.
 */
@ApplicationScoped
class NodeTally {

  @Inject Database database;
  @Inject OrreryConfig config;

  /** To be called last in the transaction: this node's other workers wait here for its end. */
  void add(List<ChargePlan> plans, LocalDate on) {
    Map<Long, Long> charged = new TreeMap<>();
    for (ChargePlan plan : plans) {
      charged.merge(plan.account().seller().value(), (long) plan.chargedCount(), Long::sum);
    }
    charged.forEach((seller, count) -> add(seller, on, count));
  }

  private void add(long seller, LocalDate on, long count) {
    if (count > 0) {
      database.update(
          """
          insert into bill_run_node as known (seller_id, business_date, node, charged)
          values (?, ?, ?, ?)
          on conflict (seller_id, business_date, node) do update
            set charged = known.charged + excluded.charged""",
          seller,
          on,
          config.nodeName(),
          count);
    }
  }
}
