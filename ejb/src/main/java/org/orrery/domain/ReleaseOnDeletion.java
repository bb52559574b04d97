package org.orrery.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountDeleted;

/** Frees the names that a deleted account held. */
@ApplicationScoped
class ReleaseOnDeletion {

  @Inject DomainRepository domains;

  void onDeleted(@Observes AccountDeleted deleted) {
    domains.heldBy(deleted.account().id()).forEach(domain -> domain.release(deleted.on()));
  }
}
