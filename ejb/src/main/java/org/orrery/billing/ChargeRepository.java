package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.rating.Computation;
import org.orrery.rating.Proration;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.SkipReason;
import org.orrery.shared.AccountId;

/** Adds charges and tells which there are. Callers hold the account's row. */
@ApplicationScoped
class ChargeRepository {

  private static final String[] COLUMNS = {
    "account_id bigint",
    "schedule_id bigint",
    "ordinal integer",
    "status text",
    "business_date date",
    "period_from date",
    "period_to date",
    "amount numeric",
    "tax_amount numeric",
    "discount_amount numeric",
    "discounts text",
    "currency text",
    "description text",
    "note text",
    "skip_reason text",
    "rule text",
    "rate numeric",
    "cycle_months integer",
    "whole_months integer",
    "days integer",
    "divisor integer",
    "rounding text",
    "zone text",
    "entry_id bigint"
  };

  @Inject Database database;

  /** A charge as it is stored: {@code entryId} is null where nothing is booked. */
  record Row(AccountId account, ZoneId zone, Charge charge, @Nullable Long entryId) {}

  /** Stores charges with their explanation. */
  void add(List<Row> rows) {
    BulkInsert charges = new BulkInsert("charge", COLUMNS);
    rows.forEach(row -> add(row, charges));
    database.insert(charges);
  }

  /** Names of charges that an account's schedules have at or above their next ordinal. */
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
   * How many charges each schedule has made for days after {@code day}, by its id; a first charge,
   * which the call made that set it, does not count.
   */
  Map<Long, Integer> countsSince(Collection<Long> accounts, LocalDate day) {
    Map<Long, Integer> counts = new HashMap<>();
    database
        .query(
            """
            select c.schedule_id, count(*) from charge c
            join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
            where c.account_id = any(?) and c.business_date > ? and c.status = 'CHARGED'
              and c.business_date > s.set_on
            group by c.schedule_id""",
            row -> Map.entry(row.getLong(1), row.getInt(2)),
            SqlArray.ofLongs(accounts),
            day)
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static void add(Row row, BulkInsert charges) {
    Charge charge = row.charge();
    Computation computation = charge.computation();
    Proration proration = computation.proration();
    SkipReason skipped = charge.skipped();
    charges.add(
        row.account().value(),
        charge.name().scheduleId(),
        charge.name().ordinal(),
        charge.isCharged() ? "CHARGED" : "SKIPPED",
        charge.dueOn(),
        charge.span().from(),
        charge.span().to(),
        charge.amount().amount(),
        charge.price().tax().amount(),
        charge.price().discount().amount(),
        charge.price().discounts(),
        computation.currency().getCurrencyCode(),
        charge.texts().description(),
        charge.texts().note(),
        skipped == null ? null : skipped.name(),
        computation.rule(),
        computation.rate(),
        computation.cycleMonths(),
        proration == null ? null : (@Nullable Integer) proration.wholeMonths(),
        proration == null ? null : (@Nullable Integer) proration.days(),
        proration == null ? null : (@Nullable Integer) proration.divisor(),
        Computation.ROUNDING.name(),
        row.zone().getId(),
        row.entryId());
  }
}
