package org.orrery.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountResumed;

/** Lets the list of debtors follow an account through its life, inside the step's transaction. */
@ApplicationScoped
class DebtorOnAccount {

  @Inject DebtorRepository debtors;

  /** Whoever resumes a debtor gives it its days once more. */
  void countAnew(@Observes AccountResumed resumed) {
    debtors.beginAnew(resumed.account().id(), resumed.on());
  }

  /** A restored account that its debt suspended is a debtor again, until the run finds it paid. */
  void takeUp(@Observes AccountRestored restored) {
    debtors.addSuspendedForDebt(restored.account().id(), restored.on());
  }

  void forget(@Observes AccountDeleted deleted) {
    debtors.remove(deleted.account().id());
  }
}
