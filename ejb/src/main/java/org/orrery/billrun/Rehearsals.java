package org.orrery.billrun;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.billing.RehearsedAccount;
import org.orrery.billing.RehearsedCharging;
import org.orrery.job.Job;
import org.orrery.job.JobKind;
import org.orrery.job.JobOutcome;
import org.orrery.job.JobProgress;
import org.orrery.job.JobTask;
import org.orrery.job.JobWork;
import org.orrery.job.Jobs;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Rehearses bill runs: computes the whole run of a date with no effect, and keeps what it would do.
 *
 * <p>Where the settings demand it, the run of a date waits until its rehearsal is approved, and
 * charges no more than was approved.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Rehearsals {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_DIGITS = 2;

  @Inject RehearsedCharging charging;
  @Inject RehearsalRepository rehearsals;
  @Inject Jobs jobs;

  /**
   * Has a run rehearsed in the background, after the rehearsals of the seller that are under way.
   *
   * @param by a login
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Job start(SellerId seller, LocalDate day, String by) {
    return jobs.start(JobTask.rehearsal(seller, day), by);
  }

  /** A rehearsal that somebody asked for. */
  @ApplicationScoped
  static class OnRequest implements JobWork {

    @Inject Rehearsals rehearsals;

    @Override
    public JobKind kind() {
      return JobKind.REHEARSAL;
    }

    @Override
    public JobOutcome work(JobTask task, JobProgress progress) {
      return rehearsals.rehearse(task.requiredSeller(), task.requiredDay(), progress);
    }
  }

  /**
   * Computes what the run would charge a seller's accounts up to a day, late work and all days
   * between included; keeps the result alone. Ends between two pages of accounts if it is stopped,
   * and keeps nothing then.
   */
  public JobOutcome rehearse(SellerId seller, LocalDate day, JobProgress progress) {
    Watched watched = Watched.by(progress, charging.count(seller, day));
    Rehearsal rehearsal = compute(seller, day, watched);
    return JobOutcome.made(rehearsals.add(rehearsal), rehearsal.summary());
  }

  /**
   * What a rehearsal has found, compared with the last run before its day.
   *
   * @throws InvalidValueException if there is none of the number
   */
  public Rehearsal read(long id) {
    Rehearsal kept =
        rehearsals
            .find(id)
            .orElseThrow(() -> new InvalidValueException("there is no rehearsal " + id));
    return kept.comparedWith(rehearsals.lastRun(kept.seller(), kept.on()));
  }

  /**
   * Approves the last rehearsal of a day.
   *
   * @throws InvalidValueException if there is none, or it is approved already
   */
  public void approve(SellerId seller, LocalDate day, String approvedBy) {
    if (!rehearsals.approve(seller, day, approvedBy)) {
      throw new InvalidValueException(
          "No rehearsal of " + day + " of seller " + seller + " waits for approval");
    }
  }

  /**
   * Approves one rehearsal, for whoever has read it.
   *
   * @throws InvalidValueException if there is none, it is approved already, or there is a later one
   *     of the day, which may come to more
   */
  public void approve(long rehearsal, String approvedBy) {
    if (!rehearsals.approve(rehearsal, approvedBy)) {
      throw new InvalidValueException(
          "Rehearsal " + rehearsal + " is approved, or is not the last one of its day: read that");
    }
  }

  /** Why the run of a day may not begin; empty if it may. */
  public Optional<String> objection(SellerId seller, LocalDate day) {
    if (!rehearsals.isApprovalRequired()) {
      return Optional.empty();
    }
    Optional<Map<String, Rehearsal.Sum>> approved = rehearsals.approved(seller, day);
    if (approved.isEmpty()) {
      return Optional.of(
          "the run of seller %s on %s waits for an approved rehearsal".formatted(seller, day));
    }
    return compute(seller, day, Watched.byNobody()).sums().entrySet().stream()
        .filter(sum -> isTooMuch(sum.getValue(), sum.getKey(), approved.get()))
        .map(
            sum ->
                "the run of seller %s on %s would charge %s %s, approved were %s"
                    .formatted(
                        seller,
                        day,
                        sum.getKey(),
                        sum.getValue().total().stripTrailingZeros().toPlainString(),
                        RehearsalTally.total(approved.get(), sum.getKey())
                            .stripTrailingZeros()
                            .toPlainString()))
        .findFirst();
  }

  private boolean isTooMuch(
      Rehearsal.Sum sum, String currency, Map<String, Rehearsal.Sum> approved) {
    BigDecimal most =
        RehearsalTally.total(approved, currency)
            .multiply(HUNDRED.add(rehearsals.marginPercent()))
            .movePointLeft(PERCENT_DIGITS);
    return sum.total().compareTo(most) > 0;
  }

  private Rehearsal compute(SellerId seller, LocalDate day, Watched watched) {
    RehearsalTally tally = new RehearsalTally(rehearsals.rule());
    List<RehearsedAccount> page = charging.after(0, seller, day);
    while (!page.isEmpty()) { // Ends: each page begins after the one before.
      page.forEach(tally::add);
      watched.count(page.size());
      page = charging.after(page.get(page.size() - 1).account().value(), seller, day);
    }
    return tally.result(seller, day);
  }
}
