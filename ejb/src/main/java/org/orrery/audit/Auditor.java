package org.orrery.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.orrery.brake.BillingHolds;
import org.orrery.ledger.BooksVerifier;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.AccountId;

/**
 * Verifies by itself: after each run what was booked, and once a day everything.
 *
 * <p>An account with something wrong is held; too many of them hold the whole run. Nothing is ever
 * repaired.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Auditor {

  private static final Logger LOG = Logger.getLogger(Auditor.class.getName());
  private static final String VERIFICATION = "verification";
  private static final Duration DAY = Duration.ofDays(1);

  @Inject Verification verification;
  @Inject BooksVerifier books;
  @Inject ChargesVerifier charges;
  @Inject AuditTurn turn;
  @Inject AuditRepository log;
  @Inject BillingHolds holds;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  /** What the timer calls: what is new, then a slice of the day's round. A run goes first. */
  public void wake() {
    if (!turn.enter()) {
      return;
    }
    try {
      if (!log.isRunAtWork() && log.claim(config.nodeName())) {
        if (turn.isWorthIt(log.lastEntry())) {
          verifyNews();
        }
        verifySlice();
      }
    } finally {
      turn.leave();
    }
  }

  /** Verifies what was booked since the last verification. */
  public AuditReport verifyNews() {
    AuditTally tally = new AuditTally(Scope.NEWS, clock.instant());
    verification.news(tally);
    return conclude(tally);
  }

  /** Verifies everything at once, and tells what it found. */
  public AuditReport verifyAll() {
    AuditTally tally = new AuditTally(Scope.ON_DEMAND, clock.instant());
    verification.whole(0, Long.MAX_VALUE, tally);
    addWhatNoAccountHas(tally);
    verification.invoices(tally);
    return conclude(tally);
  }

  /** The last verification that found something to read, on any node. */
  public Optional<AuditReport> last() {
    return log.last();
  }

  /** A slice of the round that begins a day after the last one began. */
  private void verifySlice() {
    AuditRepository.Round round = log.round();
    Instant now = clock.instant();
    Instant beganAt = round.beganAt();
    boolean isOver = round.endedAt() != null || beganAt == null;
    if (isOver && beganAt != null && now.isBefore(beganAt.plus(DAY))) {
      return;
    }
    AuditTally tally = new AuditTally(Scope.DAILY, now);
    long last =
        verification.whole(isOver ? 0 : round.after(), log.setting("audit.slice_accounts"), tally);
    boolean ends = last < 0;
    if (ends) {
      addWhatNoAccountHas(tally);
      verification.invoices(tally);
    }
    conclude(tally);
    log.store(
        new AuditRepository.Round(
            Math.max(0, last), isOver || beganAt == null ? now : beganAt, ends ? now : null));
  }

  private void addWhatNoAccountHas(AuditTally tally) {
    tally.addOfSeller(books.withoutBook());
    tally.addOfSeller(charges.verify());
  }

  private AuditReport conclude(AuditTally tally) {
    AuditReport report = tally.report();
    if (tally.isNothing()) {
      return report;
    }
    log.add(config.nodeName(), report, tally.findings());
    if (!report.isSound()) {
      LOG.severe(() -> "verification: " + report);
      hold(tally.accountsInDoubt());
    }
    return report;
  }

  private void hold(List<AccountId> accounts) {
    if (accounts.size() > log.setting("audit.findings_max")) {
      holds.hold("the books of " + accounts.size() + " accounts are not sound", VERIFICATION);
      return;
    }
    for (AccountId account : accounts) {
      holds.holdAccount(account, "its books are not sound: see books findings", VERIFICATION);
    }
  }
}
