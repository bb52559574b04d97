package org.orrery.brake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Stores the brakes on the bill run, past ones included. */
@ApplicationScoped
class HoldRepository {

  @Inject Database database;

  /** Adds a hold unless {@code heldBy} has one. {@code account} null = the whole run. */
  void add(@Nullable AccountId account, String reason, String heldBy) {
    database.update(
        """
        insert into billing_hold (account_id, reason, held_by) values (?::bigint, ?, ?)
        on conflict (coalesce(account_id, 0), held_by) where released_at is null do nothing""",
        account == null ? null : account.value(),
        reason,
        heldBy);
  }

  void release(AccountId account, String releasedBy) {
    database.update(
        """
        update billing_hold set released_by = ?, released_at = now()
        where account_id = ? and released_at is null""",
        releasedBy,
        account.value());
  }

  /** Releases the hold on the whole run; those on accounts stay. */
  void releaseAll(String releasedBy) {
    database.update(
        """
        update billing_hold set released_by = ?, released_at = now()
        where account_id is null and released_at is null""",
        releasedBy);
  }

  /** Releases the hold on the whole run if that is whose it is. */
  void releaseHeldBy(String heldBy, String releasedBy) {
    database.update(
        """
        update billing_hold set released_by = ?, released_at = now()
        where account_id is null and released_at is null and held_by = ?""",
        releasedBy,
        heldBy);
  }

  /** The reasons of all who hold the whole run, the first one first. */
  Optional<String> reason() {
    return database.find(
        """
        select string_agg(reason, '; ' order by held_at, id) from billing_hold
        where account_id is null and released_at is null having count(*) > 0""",
        row -> row.getString(1));
  }

  boolean wasReleased(String heldBy, Instant since) {
    return database.number(
            """
            select count(*) from billing_hold
            where account_id is null and held_by = ? and held_at >= ? and released_at is not null""",
            heldBy,
            since)
        > 0;
  }

  /** Whether the run must leave the account alone, for its own sake or everybody's. */
  boolean isHeld(AccountId account) {
    return database.number(
            """
            select count(*) from billing_hold
            where coalesce(account_id, 0) in (0, ?) and released_at is null""",
            account.value())
        > 0;
  }

  /** Those of the accounts that the run must leave alone; all, while the whole run is held. */
  Set<AccountId> heldAmong(Collection<AccountId> accounts) {
    SqlArray ids = SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList());
    return new HashSet<>(
        database.query(
            """
            select id from unnest(?) as u (id)
            where exists (select 1 from billing_hold h
                where coalesce(h.account_id, 0) = 0 and h.released_at is null)
              or u.id in (select h.account_id from billing_hold h
                where coalesce(h.account_id, 0) = any(?) and h.released_at is null)""",
            row -> new AccountId(row.getLong(1)),
            ids,
            ids));
  }

  long heldAccountCount() {
    return database.number(
        """
        select count(distinct account_id) from billing_hold
        where account_id is not null and released_at is null""");
  }

  boolean isAccount(AccountId account) {
    return database.number("select count(*) from account where id = ?", account.value()) > 0;
  }
}
