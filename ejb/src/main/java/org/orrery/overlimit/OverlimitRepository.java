package org.orrery.overlimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.account.FirstStart;
import org.orrery.fee.MonthlyUse;
import org.orrery.plan.PlanResource;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Finds the accounts whose use is looked at, and keeps what was done about it. */
@ApplicationScoped
class OverlimitRepository {

  /** Accounts that are read at once. */
  static final int PAGE_MAX = 1_000;

  static final int LIST_MAX = 10_000;

  /** A billing month has fewer days: who has no reading in so many has used nothing. */
  private static final int MONTH_DAYS_MAX = 92;

  /** Suspended and held accounts are passed over, and so is the administrator's own. */
  private static final String LOOKED_AT =
      """
      select a.id from account a
      where a.seller_id = ? and a.state = 'ACTIVE' and a.id <> ?
        and exists (select 1 from usage_reading r
          where r.account_id = a.id and r.day >= ? and r.day < ?)
        and not exists (select 1 from billing_hold h
          where h.account_id = a.id and h.released_at is null)
      """;

  @Inject Database database;

  private record Key(AccountId account, PlanResource resource, LocalDate monthFrom) {

    static Key of(MonthlyUse use) {
      return new Key(use.account(), use.resource(), use.monthFrom());
    }
  }

  private record Done(boolean warned, boolean suspended) {

    static final Done NOTHING = new Done(false, false);
  }

  /** The next accounts of a seller in the order of their ids; empty = there are no more. */
  List<AccountId> page(SellerId seller, LocalDate day, long after) {
    return database.query(
        LOOKED_AT + "  and a.id > ? order by a.id limit ?",
        row -> new AccountId(row.getLong(1)),
        seller.value(),
        FirstStart.ADMINISTRATORS_ACCOUNT.value(),
        day.minusDays(MONTH_DAYS_MAX),
        day,
        after,
        PAGE_MAX);
  }

  /** Whether the account of a step is one of them still. */
  boolean isLookedAt(OverlimitStep step) {
    return database
        .find(
            LOOKED_AT + "  and a.id = ?",
            row -> row.getLong(1),
            step.seller().value(),
            FirstStart.ADMINISTRATORS_ACCOUNT.value(),
            step.on().minusDays(MONTH_DAYS_MAX),
            step.on(),
            step.account().value())
        .isPresent();
  }

  /** The same uses with what was done about them. */
  List<OverlimitCase> cases(List<MonthlyUse> uses) {
    Map<Key, Done> done = new HashMap<>();
    database
        .query(
            """
            select o.account_id, o.resource, o.month_from, o.warned_on, o.suspended_on
            from unnest(?::bigint[], ?::text[], ?::date[]) as u(account_id, resource, month_from)
            join overlimit o on o.account_id = u.account_id and o.resource = u.resource
              and o.month_from = u.month_from""",
            row -> Map.entry(key(row), done(row)),
            SqlArray.ofLongs(uses.stream().map(use -> use.account().value()).toList()),
            new SqlArray("text", uses.stream().map(use -> use.resource().name()).toList()),
            new SqlArray("date", uses.stream().map(MonthlyUse::monthFrom).toList()))
        .forEach(entry -> done.put(entry.getKey(), entry.getValue()));
    return uses.stream().map(use -> of(use, done.getOrDefault(Key.of(use), Done.NOTHING))).toList();
  }

  void note(MonthlyUse use, OverlimitAct act, LocalDate on) {
    boolean suspends = act == OverlimitAct.SUSPEND;
    database.update(
        """
        insert into overlimit (account_id, resource, month_from, used, unit_limit, warned_on,
          suspended_on) values (?, ?, ?, ?, ?, ?::date, ?::date)
        on conflict (account_id, resource, month_from) do update set used = excluded.used,
          unit_limit = excluded.unit_limit,
          warned_on = coalesce(overlimit.warned_on, excluded.warned_on),
          suspended_on = coalesce(overlimit.suspended_on, excluded.suspended_on)""",
        use.account().value(),
        use.resource().name(),
        use.monthFrom(),
        use.used(),
        use.limit(),
        suspends ? null : on,
        suspends ? on : null);
  }

  /** Accounts that are not deleted. */
  long accountCount(SellerId seller) {
    return database.number(
        "select count(*) from account where seller_id = ? and state <> 'DELETED'", seller.value());
  }

  /** Accounts of a seller that the run of a day has suspended already, for whatever cause. */
  long suspendedByRun(SellerId seller, LocalDate day) {
    return database.number(
        """
        select count(*) from account_suspension h join account a on a.id = h.account_id
        where a.seller_id = ? and h.suspended_on = ?
          and h.suspended_by in ('DEBT', 'TRIAL', 'RESELLER_SUSPENDED', 'OVERLIMIT')""",
        seller.value(),
        day);
  }

  List<OverlimitView> list(SellerId seller) {
    return database.query(
        """
        select o.* from overlimit o join account a on a.id = o.account_id
        where a.seller_id = ? and a.state <> 'DELETED'
        order by o.month_from desc, o.account_id, o.resource limit ?""",
        OverlimitRepository::readView,
        seller.value(),
        LIST_MAX);
  }

  private static OverlimitCase of(MonthlyUse use, Done done) {
    return new OverlimitCase(use, done.warned(), done.suspended());
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new AccountId(row.getLong("account_id")),
        PlanResource.valueOf(row.getString("resource")),
        row.getObject("month_from", LocalDate.class));
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(row.getDate("warned_on") != null, row.getDate("suspended_on") != null);
  }

  private static OverlimitView readView(ResultSet row) throws SQLException {
    Key key = key(row);
    return new OverlimitView(
        key.account(),
        key.resource(),
        key.monthFrom(),
        row.getBigDecimal("used"),
        row.getBigDecimal("unit_limit"),
        row.getObject("warned_on", LocalDate.class),
        row.getObject("suspended_on", LocalDate.class));
  }
}
