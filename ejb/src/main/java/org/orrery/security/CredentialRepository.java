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

  Optional<Credential> ofCustomer(CustomerId customer) {
    return em.createQuery("select c from Credential c where c.customerId = :id", Credential.class)
        .setParameter("id", customer.value())
        .getResultStream()
        .findFirst();
  }
}
