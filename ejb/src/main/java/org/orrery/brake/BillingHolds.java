package org.orrery.brake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.orrery.account.AccountNotFoundException;
import org.orrery.limit.TextLimit;
import org.orrery.shared.AccountId;

/**
 * The brakes on the bill run, for all accounts or for one.
 *
 * <p>A hold stops the run, not the calls: interactive debits and credits go on. What falls due
 * meanwhile is charged after the release, each on its own date.
 */
@Stateless
public class BillingHolds {

  @Inject HoldRepository holds;

  /**
   * Holds the whole run. Several may hold it at once; of each, the first reason stays.
   *
   * @param reason at most 255 characters
   * @param heldBy who asks, for the record
   */
  public void hold(String reason, String heldBy) {
    holds.add(null, TextLimit.REASON.check("reason", reason), heldBy);
  }

  /** Lets the run go on, whoever held it; nothing happens if it is not held. */
  public void release(String releasedBy) {
    holds.releaseAll(releasedBy);
  }

  /**
   * Holds one account.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void holdAccount(AccountId account, String reason, String heldBy) {
    if (!holds.isAccount(account)) {
      throw new AccountNotFoundException(account);
    }
    holds.add(account, TextLimit.REASON.check("reason", reason), heldBy);
  }

  /**
   * Lets the run charge one account again; nothing happens if it is not held.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void releaseAccount(AccountId account, String releasedBy) {
    if (!holds.isAccount(account)) {
      throw new AccountNotFoundException(account);
    }
    holds.release(account, releasedBy);
  }

  /** Why the whole run is held; empty if it is not. */
  public Optional<String> reason() {
    return holds.reason();
  }

  /** Whether somebody released a hold of the whole run that {@code heldBy} set since then. */
  public boolean wasReleased(String heldBy, Instant since) {
    return holds.wasReleased(heldBy, since);
  }

  /** Whether the run must leave an account alone, for its own sake or everybody's. */
  public boolean isHeld(AccountId account) {
    return holds.isHeld(account);
  }

  /** Those of the accounts that the run must leave alone; all, while the whole run is held. */
  public Set<AccountId> heldAmong(Collection<AccountId> accounts) {
    return holds.heldAmong(accounts);
  }

  /** How many accounts are held. */
  public long heldAccountCount() {
    return holds.heldAccountCount();
  }
}
