package org.orrery.billrun;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.brake.BillingHeldException;
import org.orrery.brake.BillingHolds;
import org.orrery.guard.Guard;
import org.orrery.job.Job;
import org.orrery.job.JobFigures;
import org.orrery.job.JobKind;
import org.orrery.job.JobOutcome;
import org.orrery.job.JobProgress;
import org.orrery.job.JobTask;
import org.orrery.job.JobWork;
import org.orrery.job.Jobs;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.SellerId;
import org.orrery.trail.Trail;

/**
 * Charges what is due, for every seller.
 *
 * <p>May be woken at any time, by any number of nodes, any number of times, and killed in between:
 * accounts are charged in short transactions, under names that exist once. No transaction spans the
 * run.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BillRunService {

  private static final Logger LOG = Logger.getLogger(BillRunService.class.getName());

  private static final int RESULT_MAX = 500;

  @Inject BusinessDates dates;
  @Inject BillingHolds holds;
  @Inject BillRun run;
  @Inject BillRunLog log;
  @Inject Guard guard;
  @Inject RunGate gate;
  @Inject Trail trail;
  @Inject Jobs jobs;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  /**
   * What the timers call. Does nothing while the business date is moved by hand, while billing is
   * held, or while this node is at it already.
   */
  public void wake() {
    if (dates.testClock()) {
      return;
    }
    guard.beat();
    if (holds.reason().isPresent() || !gate.enter()) {
      return;
    }
    try {
      runAll(new RunTally());
    } finally {
      gate.leave();
    }
  }

  /**
   * Has what is due charged in the background, up to the date that the clocks allow; after the run
   * on request that this node is at, if it is at one.
   *
   * @param by a login
   * @throws BillingHeldException if billing is held
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Job start(String by) {
    requireFree();
    return jobs.start(JobTask.billingRun(), by);
  }

  /**
   * Charges what is due up to the date that the clocks allow, and returns when that is done.
   *
   * @throws BillingHeldException if billing is held
   */
  public BillRunResult runNow() {
    return runNow(new JobProgress());
  }

  /** A run that somebody asked for. */
  @ApplicationScoped
  static class OnRequest implements JobWork {

    @Inject BillRunService runs;

    @Override
    public JobKind kind() {
      return JobKind.BILLING_RUN;
    }

    @Override
    public JobOutcome work(JobTask task, JobProgress progress) {
      BillRunResult result = runs.runNow(progress);
      progress.goOn();
      return JobOutcome.told(result.toString());
    }
  }

  /** The same, telling how far it is; ends between two chunks if it is stopped. */
  public BillRunResult runNow(JobProgress progress) {
    requireFree();
    RunTally tally = new RunTally(progress::isStopped);
    progress.tells(() -> new JobFigures(tally.counts().charged(), null, 0));
    return runAll(tally);
  }

  private void requireFree() {
    guard.beat();
    holds
        .reason()
        .ifPresent(
            reason -> {
              throw new BillingHeldException("Billing is held: " + reason);
            });
  }

  private BillRunResult runAll(RunTally tally) {
    Instant startedAt = clock.instant();
    String trouble = "";
    for (SellerId seller : dates.sellers()) {
      if (tally.isTooMuchOfAll() || tally.isStopped()) {
        break;
      }
      try {
        run.run(seller, tally);
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, e, () -> "seller " + seller + ": bill run failed, tried again");
        trouble = "; the run of seller " + seller + " broke off";
      }
    }
    BillRunResult result = BillRunResult.of(tally);
    if (!trouble.isEmpty() || isNews(result, tally.objections())) {
      String text = cut(result + tally.stops() + trouble + tally.objections());
      log.add(
          config.nodeName(),
          new BillRunLog.Wake(startedAt, clock.instant(), result.days(), tally.counts(), text));
      trail.note("billing.run", text);
      LOG.info(() -> "bill run: " + text);
    }
    return result;
  }

  /**
   * A wake that found nothing leaves no row, nor does one that failed, or waits for a person, as
   * the last one did.
   */
  private boolean isNews(BillRunResult result, String objections) {
    Optional<BillRunLog.Wake> last = log.last();
    long failedBefore = last.map(wake -> wake.counts().failed()).orElse(0L);
    boolean isTold = last.map(wake -> wake.result().contains(cut(objections))).orElse(false);
    boolean waits = !objections.isEmpty() && !isTold;
    return !result.isNothing() || result.failed() != failedBefore || waits;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(RESULT_MAX, text.length()));
  }
}
