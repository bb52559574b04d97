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
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.CustomerId;

/** Reads and stores {@link Credential}s. */
@ApplicationScoped
class CredentialRepository {

  /** So late another node may be to hear of a change. */
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private static final int RECENT_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject Settings settings;
  @Inject Clock clock;

  private final RecentReads<String, Credential> recent = new RecentReads<>(BELIEVED, RECENT_MAX);

  /**
   * A login that may sign in, to be read and not changed: each call asks, by one plain statement.
   * One that is disabled is nobody's.
   */
  Optional<Credential> find(String loginKey) {
    return database.find(
        """
        select login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash,
               version,
               exists (select from second_factor f
                 where f.login_key = credential.login_key and f.confirmed_at is not null)
                 as has_factor
        from credential where login_key = ? and disabled_at is null""",
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

  /** Whether somebody has the login, or had it. */
  boolean isTaken(String loginKey) {
    return database.number("select count(*) from credential where login_key = ?", loginKey) > 0;
  }

  /** Whether a login with a second factor may call by its password alone. */
  boolean isPasswordEnough() {
    return settings.find(SettingCatalogue.PASSWORDS_WITH_FACTOR).orElse(true);
  }

  Optional<Credential> ofCustomer(CustomerId customer) {
    return em.createQuery("select c from Credential c where c.customerId = :id", Credential.class)
        .setParameter("id", customer.value())
        .getResultStream()
        .findFirst();
  }
}
