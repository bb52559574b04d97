package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.orrery.shared.CustomerId;

/** Reads and stores {@link Credential}s. */
@ApplicationScoped
class CredentialRepository {

  @PersistenceContext EntityManager em;

  void add(Credential credential) {
    em.persist(credential);
    em.flush(); // So that a taken login is found here and not at commit.
  }

  Optional<Credential> find(String loginKey) {
    return Optional.ofNullable(em.find(Credential.class, loginKey));
  }

  Optional<Credential> ofCustomer(CustomerId customer) {
    return em.createQuery("select c from Credential c where c.customerId = :id", Credential.class)
        .setParameter("id", customer.value())
        .getResultStream()
        .findFirst();
  }
}
