package org.orrery.purge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.shared.SellerId;

/**
 * The run's work on purges, page by page. Holds no transaction itself; may be killed, repeated, and
 * done by several nodes at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurgeRun {

  /** Of one seller on one day; what is left is purged on the next. */
  static final int ACCOUNTS_MAX = 10_000;

  @Inject Purges purges;

  /** Purges what is due of a seller on a business date, and tells how many accounts. */
  public long work(SellerId seller, LocalDate day) {
    long purged = 0;
    int page = purges.purgeNext(seller, day);
    while (page > 0) { // Ends: what is purged is not found again.
      purged += page;
      page = purged < ACCOUNTS_MAX ? purges.purgeNext(seller, day) : 0;
    }
    return purged;
  }
}
