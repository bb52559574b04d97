package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.platform.RecentReads;
import org.orrery.shared.CustomerId;

/** Reads and stores {@link Credential}s. */
@ApplicationScoped
class CredentialRepository {

  /** So late another node may be to hear of a change. */
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private static final int RECENT_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject Clock clock;

  private final RecentReads<String, Credential> recent = new RecentReads<>(BELIEVED, RECENT_MAX);

  void add(Credential credential) {
    em.persist(credential);
    em.flush(); // So that a taken login is found here and not at commit.
  }

  /** To be read, not changed: each call asks, by one plain statement. */
  Optional<Credential> find(String loginKey) {
    return database.find(
        """
        select login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash,
               version
        from credential where login_key = ?""",
        Credential::read,
        loginKey);
  }

  /**
   * The same, as it was at most a second ago: for whoever has just proven itself by its password,
   * and for nothing else. A change that this node committed is seen at once.
   */
  Optional<Credential> findRecent(String loginKey) {
    return recent.find(loginKey, clock.instant(), this::find);
  }

  /** Rolled back or committed: what was read before says nothing any more. */
  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CredentialChanged changed) {
    recent.changed(changed.loginKey());
  }

  Optional<Credential> ofCustomer(CustomerId customer) {
    return em.createQuery("select c from Credential c where c.customerId = :id", Credential.class)
        .setParameter("id", customer.value())
        .getResultStream()
        .findFirst();
  }
}
