package org.orrery.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.brake.BillingHolds;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.AccountId;

/** Charges a chunk of accounts for the bill run, in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountCharging {

  @Inject AccountService accounts;
  @Inject BillingHolds holds;
  @Inject AccountBilling billing;
  @Inject CatchUpHold catchUp;
  @Inject OrreryConfig config;
  @Inject NodeTally tally;

  /**
   * Charges everything that is due of the accounts; those that somebody else has and those that are
   * held are left out.
   *
   * @param runBegan the last day that was complete before the run
   */
  public ChargeOutcome charge(List<AccountId> ids, LocalDate upTo, LocalDate runBegan) {
    List<AccountView> claimed = accounts.claim(ids);
    Set<AccountId> held = holds.heldAmong(ids);
    List<AccountView> free =
        claimed.stream().filter(account -> !held.contains(account.id())).toList();
    List<ChargePlan> plans = billing.chargeDue(free, upTo, runBegan);
    plans.forEach(catchUp::holdIfExceeded);
    LockSupport.parkNanos(free.size() * config.billingPace().toNanos()); // Zero but in kill tests.
    tally.add(plans, upTo);
    return ChargeOutcome.of(plans, busy(ids, claimed, held));
  }

  private static List<AccountId> busy(
      List<AccountId> ids, List<AccountView> claimed, Set<AccountId> held) {
    Set<AccountId> mine = new HashSet<>();
    claimed.forEach(account -> mine.add(account.id()));
    List<AccountId> busy = new ArrayList<>(ids);
    busy.removeIf(id -> mine.contains(id) || held.contains(id));
    return busy;
  }
}
