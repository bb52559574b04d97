package org.orrery.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/** Keeps nodes. Who is silent is measured by the database's clock alone. */
@ApplicationScoped
class NodeRepository {

  private static final int LISTED_MAX = 1_000;
  private static final int LOST_AT_ONCE_MAX = 100;

  @Inject Database database;

  /**
   * Says that a node is there. A process that has just started takes the name from one on the same
   * machine and port, which it takes for its own past; one that had the name never does.
   */
  Beat beat(ThisNode node) {
    return database
        .find(
            """
            insert into node as known (name, instance, version, address, started_at, seen_at)
            values (?, ?::uuid, ?, ?, ?, now())
            on conflict (name) do update set instance = excluded.instance,
              version = excluded.version, address = excluded.address,
              started_at = excluded.started_at, seen_at = now(), ended_at = null, lost_at = null
            where known.instance = excluded.instance
              or ? and known.address = excluded.address
              or known.ended_at is not null or known.seen_at < now() - interval '30 seconds'
            returning coalesce(rival_at > now() - interval '30 seconds', false)""",
            row -> row.getBoolean(1) ? Beat.CONTESTED : Beat.ALONE,
            node.name(),
            node.instance().toString(),
            node.version(),
            node.address(),
            node.startedAt(),
            !node.hadItsName())
        .orElse(Beat.REFUSED);
  }

  /** Notes that two living processes have a name. */
  void noteRival(String name) {
    database.update("update node set rival_at = now() where name = ?", name);
  }

  /** When the process that has a name was seen last. */
  Optional<Instant> seenAt(String name) {
    return database.find(
        "select seen_at from node where name = ?",
        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
        name);
  }

  void end(UUID instance) {
    database.update(
        "update node set ended_at = now() where instance = ?::uuid", instance.toString());
  }

  /** Marks those that are silent and were not marked before, and names them. */
  List<String> loseSilent() {
    return database.query(
        """
        update node set lost_at = now() where name in (
          select name from node
          where seen_at < now() - interval '30 seconds' and ended_at is null and lost_at is null
          order by name limit ? for update skip locked)
        returning name""",
        row -> row.getString(1),
        LOST_AT_ONCE_MAX);
  }

  /** Forgets who was not seen for 30 days. */
  void forget() {
    database.update("delete from node where seen_at < now() - interval '30 days'");
  }

  List<Node> list() {
    return database.query(
        """
        select *, case
            when ended_at is not null then 'ENDED'
            when seen_at < now() - interval '30 seconds' then 'DOWN'
            when rival_at > now() - interval '30 seconds' then 'TWICE'
            else 'UP' end as state
        from node order by name limit ?""",
        NodeRepository::read,
        LISTED_MAX);
  }

  private static Node read(ResultSet row) throws SQLException {
    return new Node(
        row.getString("name"),
        NodeState.valueOf(row.getString("state")),
        row.getString("version"),
        row.getString("address"),
        Objects.requireNonNull(instant(row, "started_at")),
        Objects.requireNonNull(instant(row, "seen_at")),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
