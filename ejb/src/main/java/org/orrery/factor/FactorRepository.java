package org.orrery.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;

/** Which logins have a second factor, and which of its codes were used. */
@ApplicationScoped
class FactorRepository {

  @Inject Database database;

  boolean isOn(String loginKey) {
    return database.number(
            """
            select count(*) from second_factor
            where login_key = ? and confirmed_at is not null""",
            loginKey)
        > 0;
  }

  Optional<FactorState> state(String loginKey) {
    return database.find(
        """
        select confirmed_at, (select count(*) from recovery_code r
            where r.login_key = f.login_key and r.used_at is null)
        from second_factor f where login_key = ? and confirmed_at is not null""",
        row -> new FactorState(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)),
        loginKey);
  }

  /** Begins, or begins anew; false = it is on. */
  boolean begin(String loginKey, Instant now) {
    return database.update(
            """
            insert into second_factor as f (login_key, begun_at) values (?, ?)
            on conflict (login_key) do update set begun_at = excluded.begun_at, last_step = 0
            where f.confirmed_at is null""",
            loginKey,
            now)
        > 0;
  }

  /** Switches it on; false = it was never begun, or it is on. */
  boolean confirm(String loginKey, Instant now) {
    return database.update(
            """
            update second_factor set confirmed_at = ?
            where login_key = ? and confirmed_at is null""",
            now,
            loginKey)
        > 0;
  }

  /**
   * Uses up a step and all before it; false = it was used up. Two who show one code at once, on
   * whichever nodes, wait for each other here, and the second one comes too late.
   */
  boolean use(String loginKey, long step) {
    return database.update(
            "update second_factor set last_step = ? where login_key = ? and last_step < ?",
            step,
            loginKey,
            step)
        > 0;
  }

  void add(String loginKey, List<RecoveryCode> codes) {
    for (RecoveryCode code : codes) {
      database.update(
          "insert into recovery_code (login_key, code_hash) values (?, ?)", loginKey, code.hash());
    }
  }

  /** Uses up a recovery code; false = it is none of the login's, or was used. */
  boolean use(String loginKey, RecoveryCode code, Instant now) {
    return database.update(
            """
            update recovery_code set used_at = ?
            where login_key = ? and code_hash = ? and used_at is null""",
            now,
            loginKey,
            code.hash())
        > 0;
  }

  /** With its recovery codes; false = there was none. */
  boolean remove(String loginKey) {
    return database.update("delete from second_factor where login_key = ?", loginKey) > 0;
  }
}
