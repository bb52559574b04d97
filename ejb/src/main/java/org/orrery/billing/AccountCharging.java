package org.orrery.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.AccountId;

/** Charges one account for the bill run, in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountCharging {

  @Inject AccountService accounts;
  @Inject HoldRepository holds;
  @Inject AccountBilling billing;
  @Inject CatchUpHold catchUp;
  @Inject OrreryConfig config;

  /**
   * Charges everything that is due, unless somebody else has the account or it is held.
   *
   * @param runBegan the last day that was complete before the run
   */
  public ChargeOutcome charge(AccountId id, LocalDate upTo, LocalDate runBegan) {
    Optional<AccountView> claimed = accounts.claim(id);
    if (claimed.isEmpty()) {
      return ChargeOutcome.BUSY;
    }
    if (holds.isHeld(id)) {
      return ChargeOutcome.NOTHING;
    }
    ChargePlan plan = billing.chargeDue(claimed.get(), upTo, runBegan);
    catchUp.holdIfExceeded(claimed.get(), plan);
    LockSupport.parkNanos(config.billingPace().toNanos()); // Zero but in kill tests.
    return ChargeOutcome.of(plan);
  }
}
