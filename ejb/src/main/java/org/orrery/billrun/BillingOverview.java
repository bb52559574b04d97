package org.orrery.billrun;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.orrery.brake.BillingHolds;
import org.orrery.due.DueAccounts;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/** Tells an operator how billing stands, the same on every node. */
@Stateless
public class BillingOverview {

  @Inject BusinessDates dates;
  @Inject DueAccounts due;
  @Inject BillingHolds holds;
  @Inject BillRunLog log;
  @Inject RunFailures failures;

  /** Reads everything at once. */
  public BillingStatus read() {
    Optional<BillRunLog.Wake> last = log.last();
    return new BillingStatus(
        dates.openOn(SellerId.HOST),
        due.count(),
        last.map(wake -> wake.counts().charged()).orElse(0L),
        last.map(wake -> wake.counts().failed()).orElse(0L),
        holds.heldAccountCount(),
        holds.reason().orElse(null),
        last.map(BillRunLog.Wake::endedAt).orElse(null),
        last.map(BillRunLog.Wake::result).orElse(""));
  }

  /** The accounts that the run could not charge, oldest failure first, at most 10 000. */
  public List<RunFailure> failures() {
    return failures.list();
  }

  /** How nodes shared the runs of the last business dates, latest first, at most 1000 shares. */
  public List<RunShare> shares() {
    return log.shares();
  }
}
