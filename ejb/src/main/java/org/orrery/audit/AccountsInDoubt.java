package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.account.AccountNotFoundException;
import org.orrery.brake.BillingHolds;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;

/** Holds accounts that are not sound, or the whole run when there are too many of them. */
@ApplicationScoped
class AccountsInDoubt {

  private static final Logger LOG = Logger.getLogger(AccountsInDoubt.class.getName());
  private static final String VERIFICATION = "verification";

  @Inject AuditRepository log;
  @Inject Settings settings;
  @Inject BillingHolds holds;

  /**
   * Holds accounts of which something was found.
   *
   * @param found just now
   * @param tally all of the verification so far, these among them; earlier ones that still stand
   *     are counted too
   */
  void hold(Collection<AccountId> found, AuditTally tally) {
    Collection<Long> all = tally.unsound().keySet();
    long inDoubt = all.size() + log.standingAccountsBeside(all);
    if (inDoubt > settings.get(SettingCatalogue.FINDINGS_MAX)) {
      holds.hold("the books of " + inDoubt + " accounts are not sound", VERIFICATION);
    } else {
      found.forEach(this::hold);
    }
  }

  private void hold(AccountId account) {
    try {
      holds.holdAccount(account, "its books are not sound: see books findings", VERIFICATION);
    } catch (AccountNotFoundException e) {
      LOG.log(Level.SEVERE, e, () -> "verification: there is a book of no account " + account);
    }
  }
}
