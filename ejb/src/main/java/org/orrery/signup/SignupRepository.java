package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.orrery.domain.DomainName;
import org.orrery.security.Login;

/** Reads and stores {@link Signup}s. */
@ApplicationScoped
class SignupRepository {

  static final int LISTED_MAX = 1_000;

  @PersistenceContext EntityManager em;

  /**
   * Makes whoever wants the same login wait until this transaction ends, so that the second one
   * finds it taken. Logins come before domains, so that nobody waits for one who waits for him.
   */
  void reserve(Login login) {
    reserve("login " + login.key());
  }

  /** The same for a domain. */
  void reserve(DomainName domain) {
    reserve("domain " + domain.value());
  }

  private void reserve(String name) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", name)
        .getSingleResult();
  }

  void add(Signup signup) {
    em.persist(signup);
    em.flush();
  }

  Optional<Signup> find(long id) {
    return Optional.ofNullable(em.find(Signup.class, id));
  }

  /** A signup that waits, locked to the end of the transaction. */
  Optional<Signup> lockModerated(long id) {
    return em.createQuery(
            """
            select s from Signup s
            where s.id = :id and s.state = org.orrery.signup.Signup.State.MODERATED""",
            Signup.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  boolean isWaiting(Login login) {
    return !em.createQuery(
            """
            select s.id from Signup s
            where s.loginKey = :key and s.state = org.orrery.signup.Signup.State.MODERATED""",
            Long.class)
        .setParameter("key", login.key())
        .getResultList()
        .isEmpty();
  }

  /** Those that wait, oldest first. */
  List<Signup> moderated() {
    return em.createQuery(
            """
            select s from Signup s
            where s.state = org.orrery.signup.Signup.State.MODERATED order by s.id""",
            Signup.class)
        .setMaxResults(LISTED_MAX)
        .getResultList();
  }

  long moderatedCount() {
    return em.createQuery(
            """
            select count(s) from Signup s
            where s.state = org.orrery.signup.Signup.State.MODERATED""",
            Long.class)
        .getSingleResult();
  }
}
