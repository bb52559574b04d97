package org.orrery.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Door;

/** Adds entries, finds them, and removes those whose time is over. */
@ApplicationScoped
class TrailRepository {

  private static final int OPERATION_MAX = 80;
  private static final int LOGIN_MAX = 64;
  private static final int ADDRESS_MAX = 45;

  @Inject Database database;

  /** What is told of a call besides who made it. */
  record Event(Instant at, String operation, String outcome, String parameters) {}

  void add(CallOrigin origin, Event event) {
    database.update(
        """
        insert into trail_entry (at, door, operation, login, customer_id, seller_id, address,
          account_id, outcome, incident, parameters)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)""",
        event.at(),
        origin.door().name(),
        cut(event.operation(), OPERATION_MAX),
        cut(origin.login().toLowerCase(Locale.ROOT), LOGIN_MAX),
        origin.caller().map(caller -> caller.customer().value()).orElse(null),
        origin.caller().map(Caller::seller).map(seller -> seller.value()).orElse(null),
        cut(origin.address(), ADDRESS_MAX),
        origin.account() == 0 ? null : origin.account(),
        event.outcome(),
        origin.incident(),
        cut(event.parameters(), ShownParameters.TEXT_MAX));
  }

  /** The latest first. */
  List<TrailEntry> find(TrailFilter filter, int limit) {
    TrailFilter.Condition condition = filter.condition();
    List<@Nullable Object> parameters = condition.parametersAnd(limit);
    return database.query(
        """
        select id, at, door, operation, login, coalesce(seller_id, 0), address,
          coalesce(account_id, 0), outcome, incident, parameters
        from trail_entry where %s order by at desc, id desc limit ?"""
            .formatted(condition.sql()),
        TrailRepository::entry,
        parameters.toArray());
  }

  /** Removes the oldest, at most {@code limit}, and tells how many. */
  int remove(Instant before, int limit) {
    return database.update(
        """
        delete from trail_entry where id = any (array(
          select id from trail_entry where at < ? order by at limit ? for update skip locked))""",
        before,
        limit);
  }

  /** The same of refusals and failures alone. */
  int removeNotDone(Instant before, int limit) {
    return database.update(
        """
        delete from trail_entry where id = any (array(
          select id from trail_entry where outcome <> 'DONE' and at < ? order by at limit ?
          for update skip locked))""",
        before,
        limit);
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        Door.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getLong(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  private static String cut(String text, int charactersMax) {
    String whole = text.replace("\0", "");
    return whole.substring(0, Math.min(charactersMax, whole.length()));
  }
}
