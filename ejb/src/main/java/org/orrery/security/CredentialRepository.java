package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.CustomerId;

/** Reads and stores {@link Credential}s. */
@ApplicationScoped
class CredentialRepository {

  @PersistenceContext EntityManager em;
  @Inject Database database;

  void add(Credential credential) {
    em.persist(credential);
    em.flush(); // So that a taken login is found here and not at commit.
  }

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

  /** Whether somebody has the login, or had it. */
  boolean isTaken(String loginKey) {
    return database.number("select count(*) from credential where login_key = ?", loginKey) > 0;
  }

  /** Whether a login with a second factor may call by its password alone. */
  boolean isPasswordEnough() {
    return database
        .find(
            "select value from setting where name = 'access.passwords_with_factor'",
            row -> !row.getString(1).equals("no"))
        .orElse(true);
  }

  Optional<Credential> ofCustomer(CustomerId customer) {
    return em.createQuery("select c from Credential c where c.customerId = :id", Credential.class)
        .setParameter("id", customer.value())
        .getResultStream()
        .findFirst();
  }
}
