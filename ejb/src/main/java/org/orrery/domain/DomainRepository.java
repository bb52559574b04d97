package org.orrery.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Reads and stores {@link Domain}s. */
@ApplicationScoped
class DomainRepository {

  private static final int DOMAINS_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Database database;

  /** False if an account holds the name; waits for whoever is about to take it. */
  boolean add(AccountId account, DomainName name, DomainKind kind, LocalDate on) {
    return database.update(
            """
            insert into domain (account_id, name, kind, created_on) values (?, ?, ?, ?)
            on conflict (name) where released_on is null do nothing""",
            account.value(),
            name.value(),
            kind.name(),
            on)
        == 1;
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
