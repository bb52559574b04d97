package org.orrery.domain;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** Gives domains to accounts and tells which they have. */
@Stateless
public class Domains {

  @Inject DomainRepository domains;
  @Inject AccountService accounts;

  /**
   * Gives an account a domain.
   *
   * @throws DomainTakenException if an account has it
   */
  public void add(AccountId account, DomainName name, DomainKind kind, LocalDate on) {
    if (!addIfFree(account, name, kind, on)) {
      throw new DomainTakenException(name);
    }
  }

  /** The same; false, and nothing is done, if an account has it. */
  public boolean addIfFree(AccountId account, DomainName name, DomainKind kind, LocalDate on) {
    return domains.add(account, name, kind, on);
  }

  /** Tells whether an account has this domain. */
  public boolean isTaken(DomainName name) {
    return domains.isHeld(name);
  }

  /** Names of the domains of the account that the caller acts on, in alphabetical order. */
  public List<String> names(Caller caller) {
    return domains.heldBy(accounts.acting(caller).id()).stream().map(Domain::name).toList();
  }
}
