package org.orrery.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.orrery.platform.ClientNetwork;
import org.orrery.platform.Database;

/**
 * Counts wrong passwords in the database, so that the limit holds over all nodes: by login and
 * address, and by address. Of IPv6 the whole /64 network counts as one address.
 *
 * <p>Counting is a transaction of its own: the refused call's own one rolls back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FailureLimit {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_LOGIN_AND_ADDRESS = 10;
  private static final int PER_ADDRESS = 100;
  private static final int FORGOTTEN_AT_ONCE = 100;
  private static final int LISTED_MAX = 1_000;

  @Inject Database database;
  @Inject Clock clock;

  /**
   * Lets a sign-in be tried.
   *
   * @throws TooManyFailuresException if this login from this address, or the address, used up its
   *     tries; the text is the same for both
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void check(String loginKey, String address) {
    boolean usedUp =
        database
            .find(
                """
                select coalesce(sum(failures) filter (where login = ?), 0) >= ?
                    or coalesce(sum(failures), 0) >= ?
                from login_failure where address = ? and window_began_at > ?""",
                row -> row.getBoolean(1),
                loginKey,
                PER_LOGIN_AND_ADDRESS,
                PER_ADDRESS,
                ClientNetwork.of(address),
                windowStart())
            .orElseThrow();
    if (usedUp) {
      throw new TooManyFailuresException(
          "Too many wrong passwords; try again in " + WINDOW.toMinutes() + " minutes",
          WINDOW.toSeconds());
    }
  }

  /** Counts one more; an old window begins anew. Some of what is old goes. */
  public void count(String loginKey, String address) {
    forgetSome();
    database.update(
        """
        insert into login_failure as f (login, address, failures, window_began_at)
        values (?, ?, 1, ?)
        on conflict (login, address) do update set
          failures = case when f.window_began_at > ? then f.failures + 1 else 1 end,
          window_began_at = case when f.window_began_at > ? then f.window_began_at
            else excluded.window_began_at end""",
        loginKey,
        ClientNetwork.of(address),
        clock.instant(),
        windowStart(),
        windowStart());
  }

  /** A right password ends the count of this login from this address. */
  public void clear(String loginKey, String address) {
    database.update(
        "delete from login_failure where login = ? and address = ?",
        loginKey,
        ClientNetwork.of(address));
  }

  /** The first 1000 who are refused at present, for an operator. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<Lockout> lockouts() {
    return database.query(
        """
        select login, address, failures, window_began_at from login_failure
        where window_began_at > ? and failures >= ?
        union all
        select '', address, sum(failures), max(window_began_at) from login_failure
        where window_began_at > ? group by address having sum(failures) >= ?
        order by 2, 1 limit ?""",
        FailureLimit::read,
        windowStart(),
        PER_LOGIN_AND_ADDRESS,
        windowStart(),
        PER_ADDRESS,
        LISTED_MAX);
  }

  /**
   * Forgets the wrong passwords of a login or from an address, so that the next right one counts.
   *
   * @param who a login, an address or a network as {@link #lockouts} shows it
   * @return how many counts were forgotten; 0 = there were none
   */
  public int release(String who) {
    String network = who.contains("/") ? who : ClientNetwork.of(who);
    return database.update(
        "delete from login_failure where login = ? or address = ?",
        who.toLowerCase(Locale.ROOT),
        network);
  }

  private void forgetSome() {
    database.update(
        """
        delete from login_failure
        where ctid = any (array(
          select ctid from login_failure
          where window_began_at <= ?
          limit ? for update skip locked))""",
        windowStart(),
        FORGOTTEN_AT_ONCE);
  }

  private static Lockout read(ResultSet row) throws SQLException {
    Instant began = row.getObject("window_began_at", OffsetDateTime.class).toInstant();
    return new Lockout(
        row.getString("login"),
        row.getString("address"),
        row.getLong("failures"),
        began.plus(WINDOW));
  }

  private Instant windowStart() {
    return clock.instant().minus(WINDOW);
  }
}
