package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/** Reads and writes heartbeats. */
@ApplicationScoped
class InstallationRepository {

  /** More nodes than any installation has had. */
  private static final int NODES_MAX = 1_000;

  private static final String INSTALLATION =
      """
      select i.id, i.database, i.epoch, i.beat, i.beat_at,
        (select c.system_identifier from pg_control_system() c) || '/' ||
          (select d.oid from pg_database d where d.datname = current_database()) as actual,
        (select last_value from journal_entry_id) as entries, clock_timestamp() as now
      from installation i\
      """;

  @Inject Database database;
  @Inject Settings settings;

  UUID id() {
    return database
        .find("select id from installation", row -> row.getObject(1, UUID.class))
        .orElseThrow(InstallationRepository::missing);
  }

  /** Reads with no other node beating until the transaction ends. */
  Installation lock() {
    return find(INSTALLATION + " for update of i");
  }

  Installation read() {
    return find(INSTALLATION);
  }

  /** Stores the heartbeat, and that this is the database of the installation. */
  void store(Witness beat) {
    database.update(
        "update installation set database = ?, epoch = ?, beat = ?, beat_at = clock_timestamp()",
        beat.database(),
        beat.epoch(),
        beat.beat());
  }

  boolean knowsOthersOnly(UUID node) {
    return database.number("select count(*) from guard_node") > 0
        && database.number("select count(*) from guard_node where id = ?", node) == 0;
  }

  void storeNode(Witness beat, String name) {
    database.update(
        """
        insert into guard_node (id, name, beat, beat_at) values (?, ?, ?, clock_timestamp())
        on conflict (id) do update
          set name = excluded.name, beat = excluded.beat, beat_at = excluded.beat_at\
        """,
        beat.node(),
        name,
        beat.beat());
  }

  /** The nodes that have beaten lately, the last one first. */
  List<String> nodes() {
    return database.query(
        "select name, beat_at from guard_node order by beat_at desc limit ?",
        row -> row.getString(1) + " " + instant(row, "beat_at"),
        NODES_MAX);
  }

  GuardLimits limits() {
    return new GuardLimits(
        Duration.ofSeconds(settings.get(SettingCatalogue.CLOCK_TOLERANCE)),
        Duration.ofDays(settings.get(SettingCatalogue.SILENCE)),
        settings.find(SettingCatalogue.NEW_NODES).orElse(false));
  }

  boolean holds() {
    return settings.find(SettingCatalogue.GUARD_ACTION).orElse(true);
  }

  private Installation find(String sql) {
    return database
        .find(sql, InstallationRepository::readRow)
        .orElseThrow(InstallationRepository::missing);
  }

  /** Until somebody answers why, nothing is billed. */
  private static IllegalStateException missing() {
    return new IllegalStateException(
        "the row of table installation is missing: nothing is billed until it is put back, with"
            + " the id that the name of the nodes' heartbeat file tells");
  }

  private static Installation readRow(ResultSet row) throws SQLException {
    return new Installation(
        row.getObject("id", UUID.class),
        row.getString("database"),
        row.getString("actual"),
        row.getLong("epoch"),
        row.getLong("beat"),
        instant(row, "beat_at"),
        row.getLong("entries"),
        row.getObject("now", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
