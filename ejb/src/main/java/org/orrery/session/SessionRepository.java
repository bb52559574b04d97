package org.orrery.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.security.KnownCaller;

/** Reads and stores sessions. Never asks who calls. */
@ApplicationScoped
class SessionRepository {

  static final int LISTED_MAX = 100;

  @Inject Database database;

  void add(SessionSecret secret, Row row) {
    database.update(
        """
        insert into console_session (secret_hash, login_key, credential_version, address, agent,
          stays, waits_for_code, created_at, last_used_at, proven_at, ends_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        secret.hash(),
        row.owner.loginKey(),
        row.owner.credentialVersion(),
        row.browser.address(),
        row.browser.agent(),
        row.stays,
        row.waitsForCode,
        row.createdAt,
        row.createdAt,
        row.provenAt,
        row.endsAt);
  }

  /** The one that lives at {@code now}, as far as its own row tells. */
  Optional<Row> find(SessionSecret secret, Instant now) {
    return database.find(
        """
        select * from console_session
        where secret_hash = ? and ended_at is null and ends_at > ?""",
        SessionRepository::row,
        secret.hash(),
        now);
  }

  void noteUse(long id, Instant now) {
    database.update(
        "update console_session set last_used_at = ? where id = ? and last_used_at < ?",
        now,
        id,
        now);
  }

  /**
   * Notes that the password was shown in one of a login's, which lives and began with the same
   * password; false = there is no such session.
   */
  boolean prove(KnownCaller owner, long id, Instant now) {
    return database.update(
            """
            update console_session set proven_at = ?
            where login_key = ? and credential_version = ? and id = ? and not waits_for_code
              and ended_at is null and ends_at > ?""",
            now,
            owner.loginKey(),
            owner.version(),
            id,
            now)
        > 0;
  }

  /** Ends one of a login's; false = it is another's, or has ended: it stays as it is. */
  boolean end(String loginKey, long id, Instant now) {
    return database.update(
            """
            update console_session set ended_at = ?
            where login_key = ? and id = ? and ended_at is null""",
            now,
            loginKey,
            id)
        > 0;
  }

  /** Ends all of a login but one. */
  void endOthers(String loginKey, long id, Instant now) {
    database.update(
        """
        update console_session set ended_at = ?
        where login_key = ? and id <> ? and ended_at is null and ends_at > ?""",
        now,
        loginKey,
        id,
        now);
  }

  /**
   * Ends the oldest of a login, of which only so many may live. Those that wait for a code are
   * counted apart: who has the password alone ends nobody's session by them.
   */
  void endBeyond(String loginKey, boolean waitsForCode, int kept, Instant now) {
    database.update(
        """
        update console_session set ended_at = ?
        where id in (select id from console_session
          where login_key = ? and waits_for_code = ? and ended_at is null and ends_at > ?
          order by id desc offset ?)""",
        now,
        loginKey,
        waitsForCode,
        now,
        kept);
  }

  /** Those of a login that live, newest first; which of them are idle for too long is not asked. */
  List<Row> living(String loginKey, int credentialVersion, Instant now) {
    return database.query(
        """
        select * from console_session
        where login_key = ? and credential_version = ? and not waits_for_code
          and ended_at is null and ends_at > ?
        order by id desc limit ?""",
        SessionRepository::row,
        loginKey,
        credentialVersion,
        now,
        LISTED_MAX);
  }

  int deleteBefore(Instant end, int countMax) {
    return database.update(
        """
        delete from console_session
        where id in (select id from console_session where ends_at < ? order by ends_at limit ?)""",
        end,
        countMax);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new Owner(row.getString("login_key"), row.getInt("credential_version")),
        new Browser(row.getString("address"), row.getString("agent")),
        row.getBoolean("stays"),
        row.getBoolean("waits_for_code"),
        instant(row, "created_at"),
        instant(row, "last_used_at"),
        instant(row, "proven_at"),
        instant(row, "ends_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Whose password was shown. */
  record Owner(String loginKey, int credentialVersion) {}

  /** Where it was shown. */
  record Browser(String address, String agent) {}

  /** A session; the id of one that is to be added is not yet known. */
  record Row(
      long id,
      Owner owner,
      Browser browser,
      boolean stays,
      boolean waitsForCode,
      Instant createdAt,
      Instant lastUsedAt,
      Instant provenAt,
      Instant endsAt) {

    SessionView view() {
      return new SessionView(id, browser.address, browser.agent, stays, createdAt, lastUsedAt);
    }
  }
}
