package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.platform.Database;

/** Keeps alarms, past ones included. */
@ApplicationScoped
class AlarmRepository {

  private static final int SHOWN_MAX = 100;

  @Inject Database database;

  /** An alarm that nobody has settled. */
  record Open(String reason, Instant raisedAt) {}

  /**
   * Adds an alarm, unless the node waits for the answer to one of the same kind.
   *
   * @param asks whether somebody is to answer; if not, a doubt that lasts is added once an hour
   * @return whether it was added
   */
  boolean add(Alarm alarm, String node, boolean asks) {
    return database.update(
            """
            insert into guard_alarm (kind, node, reason)
            select asked.kind, asked.node, asked.reason
            from (select ?::text as kind, ?::text as node, ?::text as reason) asked
            where not exists (select 1 from guard_alarm a
              where a.kind = asked.kind and a.node = asked.node
                and (a.settled_at is null or not ? and a.raised_at > now() - interval '1 hour'))""",
            alarm.kind().name(),
            node,
            alarm.reason(),
            asks)
        > 0;
  }

  /** The oldest alarm that waits for a person. */
  Optional<Open> open() {
    return database.find(
        """
        select reason, raised_at from guard_alarm where settled_at is null
        order by raised_at, id limit 1""",
        row -> new Open(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
  }

  /** What kinds of alarms wait for a person. */
  Set<AlarmKind> openKinds() {
    Set<AlarmKind> kinds = EnumSet.noneOf(AlarmKind.class);
    kinds.addAll(
        database.query(
            "select distinct kind from guard_alarm where settled_at is null",
            row -> AlarmKind.valueOf(row.getString(1))));
    return kinds;
  }

  void settleAll() {
    database.update("update guard_alarm set settled_at = now() where settled_at is null");
  }

  /** A line for each of the last alarms, the last one first. */
  List<String> last() {
    return database.query(
        """
        select raised_at, kind, node, reason, settled_at from guard_alarm
        order by id desc limit ?""",
        row ->
            "%s %s, node %s, %s: %s"
                .formatted(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(5) == null ? "open" : "settled",
                    row.getString(4)),
        SHOWN_MAX);
  }
}
