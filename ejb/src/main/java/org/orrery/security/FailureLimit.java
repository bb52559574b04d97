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
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/**
 * Counts wrong passwords in the database, so that the limits hold over all nodes: by login and
 * address, by address, and by login over all addresses. The last one leaves open where the login
 * has signed in before, so that nobody can lock its owner out from elsewhere. Of IPv6 the whole /64
 * network counts as one address.
 *
 * <p>Counting is a transaction of its own: the refused call's own one rolls back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FailureLimit {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_LOGIN_AND_ADDRESS = 10;
  private static final int PER_ADDRESS = 100;
  private static final long PER_LOGIN_AT_FIRST = 100;
  private static final int CODES_PER_LOGIN = 30;

  /** What is counted for codes has the login's name and this, which no login has in it. */
  private static final String CODE = "#code";

  private static final int FORGOTTEN_AT_ONCE = 100;
  private static final int LISTED_MAX = 1_000;

  @Inject Database database;
  @Inject Settings settings;
  @Inject LoginNetworks networks;
  @Inject Clock clock;

  /**
   * Lets a sign-in be tried.
   *
   * @param loginKey empty = an API token without a login, which is nobody's to be guarded
   * @throws TooManyFailuresException if this login from this address, or the address, or the login
   *     from anywhere used up its tries, the last one unless it has signed in from there; the text
   *     is the same for all
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void check(String loginKey, String address) {
    String network = ClientNetwork.of(address);
    if (isUsedUp(loginKey, network)
        || (isGuessedAt(loginKey) && !networks.isKnown(loginKey, network))) {
      throw new TooManyFailuresException(
          "Too many wrong passwords; try again in " + WINDOW.toMinutes() + " minutes",
          WINDOW.toSeconds());
    }
  }

  private boolean isUsedUp(String loginKey, String network) {
    return database
        .find(
            """
            select coalesce(sum(failures) filter (where login = ?), 0) >= ?
                or coalesce(sum(failures), 0) >= ?
            from login_failure
            where address = ? and window_began_at > ? and window_began_at <= ?\
            """,
            row -> row.getBoolean(1),
            loginKey,
            PER_LOGIN_AND_ADDRESS,
            PER_ADDRESS,
            network,
            windowStart(),
            latest())
        .orElseThrow();
  }

  /** No more than the limit is ever counted from addresses that it refuses. */
  private boolean isGuessedAt(String loginKey) {
    return !loginKey.isEmpty()
        && database.number(
                """
                select coalesce(sum(failures), 0) from login_failure
                where login = ? and window_began_at > ? and window_began_at <= ?\
                """,
                loginKey,
                windowStart(),
                latest())
            >= perLogin();
  }

  /** What is no number would refuse everybody or nobody, so that the first value counts. */
  private long perLogin() {
    long most = settings.find(SettingCatalogue.FAILURES_PER_LOGIN).orElse(PER_LOGIN_AT_FIRST);
    return most == 0 ? Long.MAX_VALUE : most;
  }

  /** Counts one more; an old window begins anew. Some of what is old goes. */
  public void count(String loginKey, String address) {
    database.update(
        """
        insert into login_failure as f (login, address, failures, window_began_at)
        values (?, ?, 1, ?)
        on conflict (login, address) do update set
          failures = case when f.window_began_at > ? and f.window_began_at <= ?
            then f.failures + 1 else 1 end,
          window_began_at = case when f.window_began_at > ? and f.window_began_at <= ?
            then f.window_began_at else excluded.window_began_at end\
        """,
        loginKey,
        ClientNetwork.of(address),
        clock.instant(),
        windowStart(),
        latest(),
        windowStart(),
        latest());
    forgetSome(); // Last, and of what nobody holds: two who count never wait for each other.
  }

  /** A right password ends the count of this login from this address, which is its own then. */
  public void clear(String loginKey, String address) {
    String network = ClientNetwork.of(address);
    database.update("delete from login_failure where login = ? and address = ?", loginKey, network);
    networks.note(loginKey, network);
  }

  /**
   * Counts a code before it is looked at, so that who tries many at once gains nothing.
   *
   * <p>Codes are counted apart from passwords, because a right password ends their count, and who
   * guesses codes has the password. For the same reason no network is known well enough to go on:
   * 10 tries from an address and 30 from all within a quarter of an hour.
   *
   * @throws TooManyFailuresException if the tries are used up; this one is not counted then
   */
  public void takeCode(String loginKey, String address) {
    String counted = loginKey + CODE;
    String network = ClientNetwork.of(address);
    count(counted, address);
    boolean tooMany =
        database
            .find(
                """
                select coalesce(sum(failures) filter (where login = ? and address = ?), 0) > ?
                    or coalesce(sum(failures) filter (where login = ?), 0) > ?
                    or coalesce(sum(failures) filter (where address = ?), 0) > ?
                from login_failure
                where (login = ? or address = ?) and window_began_at > ?
                  and window_began_at <= ?""",
                row -> row.getBoolean(1),
                counted,
                network,
                PER_LOGIN_AND_ADDRESS,
                counted,
                CODES_PER_LOGIN,
                network,
                PER_ADDRESS,
                counted,
                network,
                windowStart(),
                latest())
            .orElseThrow();
    if (tooMany) {
      throw new TooManyFailuresException(
          "Too many wrong codes; try again in " + WINDOW.toMinutes() + " minutes",
          WINDOW.toSeconds());
    }
  }

  /**
   * A right code ends the count of this login's codes from this address, in the transaction that
   * lets the person in: a second connection beside that one's would be one too many under load.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void clearCodes(String loginKey, String address) {
    database.update(
        "delete from login_failure where login = ? and address = ?",
        loginKey + CODE,
        ClientNetwork.of(address));
  }

  /** The first 1000 who are refused at present, for an operator. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<Lockout> lockouts() {
    return database.query(
        """
        with recent as (
          select login, address, failures, window_began_at from login_failure
          where window_began_at > ? and window_began_at <= ?)
        select login, address, failures, window_began_at from recent
        where failures >= ?
        union all
        select '', address, sum(failures), max(window_began_at) from recent
        group by address having sum(failures) >= ?
        union all
        select login, '', sum(failures), max(window_began_at) from recent
        where login <> '' group by login
        having sum(failures) >= case when login like ? then ? else ? end
        order by 2, 1 limit ?""",
        FailureLimit::read,
        windowStart(),
        latest(),
        PER_LOGIN_AND_ADDRESS,
        PER_ADDRESS,
        "%" + CODE,
        CODES_PER_LOGIN,
        perLogin(),
        LISTED_MAX);
  }

  /**
   * Forgets the wrong passwords and codes of a login or from an address, so that the next right one
   * counts.
   *
   * @param who a login, an address or a network as {@link #lockouts} shows it
   * @return how many counts were forgotten; 0 = there were none
   */
  public int release(String who) {
    String network = who.contains("/") ? who : ClientNetwork.of(who);
    return database.update(
        "delete from login_failure where login = ? or login = ? or address = ?",
        who.toLowerCase(Locale.ROOT),
        who.toLowerCase(Locale.ROOT) + CODE,
        network);
  }

  private void forgetSome() {
    database.update(
        """
        delete from login_failure
        where ctid = any (array(
          select ctid from login_failure
          where window_began_at <= ? or window_began_at > ?
          limit ? for update skip locked))\
        """,
        windowStart(),
        latest(),
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

  /** What began later was counted by a clock that was wrong, and would refuse until then. */
  private Instant latest() {
    return clock.instant().plus(WINDOW);
  }
}
