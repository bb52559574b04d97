package org.orrery.purge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountPurged;
import org.orrery.shared.SellerId;

/**
 * Erases what is known of the persons of deleted accounts from the day of their purge on.
 *
 * <p>Books, invoices and their texts stay, because the law wants them to. What is erased does not
 * come back. Every feature erases its own, told by an event in the same transaction.
 */
@Stateless
public class Purges {

  /** Accounts in one transaction. */
  static final int PAGE_MAX = 100;

  @Inject PurgeRepository purges;
  @Inject Event<Object> events;

  /**
   * Purges the next accounts of a seller that are due on a business date; those that somebody else
   * has are left to the next day.
   *
   * @return how many, at most a hundred; 0 = there are no more
   */
  public int purgeNext(SellerId seller, LocalDate day) {
    List<PurgeRepository.Due> page = purges.claim(seller, day, PAGE_MAX);
    for (PurgeRepository.Due due : page) {
      purges.erase(due.account(), day);
      events.fire(new AccountPurged(due.account(), due.customer(), purges.isLast(due.customer())));
    }
    return page.size();
  }

  /** How many accounts were purged, over all sellers. */
  public long purgedCount() {
    return purges.purgedCount();
  }

  /** How many deleted accounts are not purged yet, whether their day has come or not. */
  public long waitingCount() {
    return purges.waitingCount();
  }
}
