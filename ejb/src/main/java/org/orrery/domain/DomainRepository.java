package org.orrery.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.orrery.shared.AccountId;

/** Reads and stores {@link Domain}s. */
@ApplicationScoped
class DomainRepository {

  private static final int DOMAINS_MAX = 10_000;

  @PersistenceContext EntityManager em;

  void add(Domain domain) {
    em.persist(domain);
    em.flush(); // A name that somebody took meanwhile is found here.
  }

  boolean isHeld(DomainName name) {
    return !em.createQuery(
            "select d.id from Domain d where d.name = :name and d.releasedOn is null", Long.class)
        .setParameter("name", name.value())
        .getResultList()
        .isEmpty();
  }

  /** The account's domains in alphabetical order. */
  List<Domain> heldBy(AccountId account) {
    return em.createQuery(
            """
            select d from Domain d
            where d.accountId = :account and d.releasedOn is null order by d.name""",
            Domain.class)
        .setParameter("account", account.value())
        .setMaxResults(DOMAINS_MAX)
        .getResultList();
  }
}
