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
import org.orrery.job.JobFigures;
import org.orrery.job.JobProgress;
import org.orrery.job.JobStoppedException;
import org.orrery.ledger.BooksAudit;
import org.orrery.platform.OrreryConfig;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

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
  private static final Duration DAY = Duration.ofDays(1);

  @Inject Verification verification;
  @Inject BooksAudit books;
  @Inject AuditTurn turn;
  @Inject AuditRepository log;
  @Inject Settings settings;
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
          verifyNews(this::keepTurn);
        }
        verifySlice();
      }
    } finally {
      turn.leave();
    }
  }

  /** Verifies what was booked since the last verification. */
  public AuditReport verifyNews() {
    return verifyNews(() -> {});
  }

  /** Verifies everything at once, and tells what it found. */
  public AuditReport verifyAll() {
    return verifyAll(new JobProgress());
  }

  /**
   * The same, for as long as it takes, telling how far it is. Whoever stops it on the way has
   * written down what was found until then.
   */
  public AuditReport verifyAll(JobProgress progress) {
    AuditTally tally = new AuditTally(Scope.ON_DEMAND, clock.instant());
    long accounts = log.bookCount();
    Runnable eachPage =
        () -> {
          JobFigures figures = tally.figures(accounts);
          progress.tells(() -> figures);
          progress.goOn();
        };
    try {
      verification.whole(Verification.Slice.EVERYTHING, tally, eachPage);
      verification.sellers(tally, eachPage);
    } catch (JobStoppedException e) {
      conclude(tally, false);
      throw e;
    }
    JobFigures all = tally.figures(accounts);
    progress.tells(() -> all);
    return conclude(tally, true);
  }

  /** What the last verification on demand found that was not stopped on its way. */
  public Optional<AuditReport> lastOnDemand() {
    return log.last(Scope.ON_DEMAND);
  }

  /** The last verification that found something to read, on any node. */
  public Optional<AuditReport> last() {
    return log.last();
  }

  /**
   * What was found, on any node, and has not been found whole since: a sentence each, at most 1000;
   * empty = everything that was ever looked at is whole.
   */
  public List<String> standing() {
    return log.standing();
  }

  private AuditReport verifyNews(Runnable eachPage) {
    AuditTally tally = new AuditTally(Scope.NEWS, clock.instant());
    verification.news(tally, eachPage);
    return conclude(tally, false);
  }

  /** A slice of the round that begins a day after the last one began. */
  private void verifySlice() {
    AuditRepository.Round round = log.round();
    Instant now = clock.instant();
    Instant beganAt = round.beganAt();
    boolean isOver = round.endedAt() != null || beganAt == null;
    if (isOver && beganAt != null && !isDayAway(beganAt, now)) {
      return;
    }
    AuditTally tally = new AuditTally(Scope.DAILY, now);
    Verification.Slice slice =
        new Verification.Slice(
            isOver ? 0 : round.after(), settings.get(SettingCatalogue.SLICE_ACCOUNTS));
    long last = verification.whole(slice, tally, this::keepTurn);
    boolean ends = last < 0;
    if (ends) {
      verification.sellers(tally, this::keepTurn);
    }
    conclude(tally, ends);
    log.store(
        new AuditRepository.Round(
            Math.max(0, last), isOver || beganAt == null ? now : beganAt, ends ? now : null));
  }

  /** On either side: a clock that was wrong must not put the next round off for years. */
  private static boolean isDayAway(Instant beganAt, Instant now) {
    return Duration.between(beganAt, now).abs().compareTo(DAY) >= 0;
  }

  /** Whoever was frozen for so long that another node went on leaves it to that one. */
  private void keepTurn() {
    if (!log.claim(config.nodeName())) {
      throw new IllegalStateException("another node has its turn to verify");
    }
  }

  private AuditReport conclude(AuditTally tally, boolean ofSellers) {
    AuditReport report = tally.report();
    if (tally.isNothing() && !ofSellers) {
      return report;
    }
    long verified = log.add(config.nodeName(), report, tally.findings(), ofSellers);
    books.noteUnsound(tally.unsound(), verified);
    if (!report.isSound()) {
      LOG.severe(() -> "verification: " + report);
    }
    return report;
  }
}
