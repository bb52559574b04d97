package org.orrery.domain;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** Gives domains to accounts and tells which they have. */
@Stateless
public class Domains {

  private static final int DOMAINS_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject AccountService accounts;

  /**
   * Gives an account a domain.
   *
   * @throws DomainTakenException if an account has it
   */
  public void add(AccountId account, DomainName name, DomainKind kind, LocalDate on) {
    if (isTaken(name)) {
      throw new DomainTakenException(name);
    }
    em.persist(Domain.of(account, name, kind, on));
    em.flush();
  }

  /** Tells whether an account has this domain. */
  public boolean isTaken(DomainName name) {
    return !em.createQuery(
            "select d.id from Domain d where d.name = :name and d.releasedOn is null", Long.class)
        .setParameter("name", name.value())
        .getResultList()
        .isEmpty();
  }

  /** Names of the domains of the account that the caller acts on, in alphabetical order. */
  public List<String> names(Caller caller) {
    return held(accounts.acting(caller).id()).stream().map(Domain::name).toList();
  }

  void onDeleted(@Observes AccountDeleted deleted) {
    held(deleted.account().id()).forEach(domain -> domain.release(deleted.on()));
  }

  private List<Domain> held(AccountId account) {
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
