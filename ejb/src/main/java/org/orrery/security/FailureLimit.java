package org.orrery.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords in the database, so that the limit holds over all nodes.
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

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Lets a sign-in be tried.
   *
   * @throws TooManyFailuresException if this login from this address, or the address, used up its
   *     tries; the text is the same for both
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void check(String loginKey, String address) {
    Object[] counts =
        (Object[])
            em.createNativeQuery(
                    """
                    select coalesce(sum(failures) filter (where login = :login), 0),
                           coalesce(sum(failures), 0)
                    from orrery.login_failure
                    where address = :address and window_began_at > :since""")
                .setParameter("login", loginKey)
                .setParameter("address", address)
                .setParameter("since", windowStart())
                .getSingleResult();
    if (((Number) counts[0]).longValue() >= PER_LOGIN_AND_ADDRESS
        || ((Number) counts[1]).longValue() >= PER_ADDRESS) {
      throw new TooManyFailuresException(
          "Too many wrong passwords; try again in " + WINDOW.toMinutes() + " minutes");
    }
  }

  /** Counts one more; an old window begins anew. Some of what is old goes. */
  public void count(String loginKey, String address) {
    forgetSome();
    em.createNativeQuery(
            """
            insert into orrery.login_failure as f (login, address, failures, window_began_at)
            values (:login, :address, 1, :now)
            on conflict (login, address) do update set
              failures = case when f.window_began_at > :since then f.failures + 1 else 1 end,
              window_began_at =
                case when f.window_began_at > :since then f.window_began_at else :now end""")
        .setParameter("login", loginKey)
        .setParameter("address", address)
        .setParameter("now", clock.instant())
        .setParameter("since", windowStart())
        .executeUpdate();
  }

  /** A right password ends the count of this login from this address. */
  public void clear(String loginKey, String address) {
    em.createNativeQuery(
            "delete from orrery.login_failure where login = :login and address = :address")
        .setParameter("login", loginKey)
        .setParameter("address", address)
        .executeUpdate();
  }

  private void forgetSome() {
    em.createNativeQuery(
            """
            delete from orrery.login_failure
            where ctid = any (array(
              select ctid from orrery.login_failure
              where window_began_at <= :since
              limit :most for update skip locked))""")
        .setParameter("since", windowStart())
        .setParameter("most", FORGOTTEN_AT_ONCE)
        .executeUpdate();
  }

  private Instant windowStart() {
    return clock.instant().minus(WINDOW);
  }
}
