package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orrery.platform.Database;

/**
 * From where each login has signed in by its password, so that strangers who guess it lock out
 * themselves and not its owner.
 *
 * <p>A network is what {@link org.orrery.platform.ClientNetwork} makes of an address. It counts for
 * 90 days; what is older is removed with the next one that is noted.
 */
@ApplicationScoped
class LoginNetworks {

  private static final Duration KNOWN = Duration.ofDays(90);

  /** Written no more often, since most sign-ins come from where the last one did. */
  private static final Duration NOTED_EVERY = Duration.ofDays(1);

  private static final int OF_A_LOGIN_MAX = 100;
  private static final int FORGOTTEN_AT_ONCE = 100;

  @Inject Database database;
  @Inject Clock clock;

  /** Notes a right password. A login keeps its latest 100 networks. */
  void note(String loginKey, String network) {
    Instant now = clock.instant();
    int noted =
        database.update(
            """
            insert into login_network as n (login_key, network, last_at) values (?, ?, ?)
            on conflict (login_key, network) do update set last_at = excluded.last_at
            where n.last_at <= ?""",
            loginKey,
            network,
            now,
            now.minus(NOTED_EVERY));
    if (noted > 0) {
      forgetSome(loginKey, now.minus(KNOWN));
    }
  }

  /** Whether a right password of the login came from there in the last 90 days. */
  boolean isKnown(String loginKey, String network) {
    return database.number(
            """
            select count(*) from login_network
            where login_key = ? and network = ? and last_at > ?""",
            loginKey,
            network,
            clock.instant().minus(KNOWN))
        > 0;
  }

  private void forgetSome(String loginKey, Instant before) {
    database.update(
        """
        delete from login_network where login_key = ? and network = any (array(
          select network from login_network where login_key = ? order by last_at desc offset ?))""",
        loginKey,
        loginKey,
        OF_A_LOGIN_MAX);
    database.update(
        """
        delete from login_network where ctid = any (array(
          select ctid from login_network where last_at <= ? order by last_at limit ?
          for update skip locked))""",
        before,
        FORGOTTEN_AT_ONCE);
  }
}
