package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Adds charges and tells which there are. Callers hold the account's row. */
@ApplicationScoped
class ChargeRepository {

  @Inject Database database;

  /**
   * Stores charges with their explanation.
   *
   * @param entryIds the entry of each charge, in the same order; null for one that is skipped
   */
  void add(AccountId account, ZoneId zone, List<Charge> charges, List<@Nullable Long> entryIds) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int place = 0; place < charges.size(); place++) {
      rows.add(row(account, zone, charges.get(place), entryIds.get(place)));
    }
    database.batch(
        """
        insert into charge (account_id, schedule_id, ordinal, status, business_date, period_from,
          period_to, amount, currency, description, note, skip_reason, rule, rate, cycle_months,
          whole_months, days, divisor, rounding, zone, entry_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::integer,
          ?::integer, ?, ?, ?::bigint)""",
        rows);
  }

  /** Names of charges that schedules have at or above their next ordinal. */
  Set<ChargeName> taken(AccountId account) {
    return new HashSet<>(
        database.query(
            """
            select c.schedule_id, c.ordinal
            from debit_schedule s
            join charge c on c.account_id = s.account_id and c.schedule_id = s.id
            where s.account_id = ? and s.state = 'ACTIVE' and c.ordinal >= s.next_ordinal""",
            row -> new ChargeName(row.getLong(1), row.getInt(2)),
            account.value()));
  }

  /**
   * How many charges each schedule has made for days after {@code day}; a first charge, which the
   * call made that set it, does not count.
   */
  Map<Long, Integer> countsSince(AccountId account, LocalDate day) {
    Map<Long, Integer> counts = new HashMap<>();
    database
        .query(
            """
            select c.schedule_id, count(*) from charge c
            join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
            where c.account_id = ? and c.business_date > ? and c.status = 'CHARGED'
              and c.business_date > s.set_on
            group by c.schedule_id""",
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            account.value(),
            day)
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static @Nullable Object[] row(
      AccountId account, ZoneId zone, Charge charge, @Nullable Long entryId) {
    Computation computation = charge.computation();
    Proration proration = computation.proration();
    SkipReason skipped = charge.skipped();
    return new @Nullable Object[] {
      account.value(),
      charge.name().scheduleId(),
      charge.name().ordinal(),
      charge.isCharged() ? "CHARGED" : "SKIPPED",
      charge.dueOn(),
      charge.span().from(),
      charge.span().to(),
      charge.amount().amount(),
      computation.rate().currency().getCurrencyCode(),
      charge.texts().description(),
      charge.texts().note(),
      skipped == null ? null : skipped.name(),
      computation.rule(),
      computation.rate().amount(),
      computation.cycleMonths(),
      proration == null ? null : proration.wholeMonths(),
      proration == null ? null : proration.days(),
      proration == null ? null : proration.divisor(),
      Computation.ROUNDING.name(),
      zone.getId(),
      entryId
    };
  }
}
