package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/** Reads and stores {@link ResourceLimit}s. */
@ApplicationScoped
class LimitRepository {

  @PersistenceContext EntityManager em;

  /** The limit, in the resource's unit; zero where none is set. */
  BigDecimal find(AccountId account, Resource resource) {
    ResourceLimit limit = em.find(ResourceLimit.class, ResourceLimit.key(account, resource));
    return limit == null ? BigDecimal.ZERO : limit.amount();
  }

  void set(AccountId account, Resource resource, BigDecimal amount) {
    ResourceLimit limit = em.find(ResourceLimit.class, ResourceLimit.key(account, resource));
    if (limit == null) {
      em.persist(ResourceLimit.of(account, resource, amount));
    } else {
      limit.change(amount);
    }
  }
}
