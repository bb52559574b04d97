package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.orrery.brake.BillingHolds;
import org.orrery.brake.ChargeBrake;
import org.orrery.guard.Guard;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.ClockReading;
import org.orrery.shared.SellerId;

/**
 * Takes one seller through its business dates, up to where its clock may go.
 *
 * <p>A day is complete when everybody was tried; whoever failed or was busy is still due by its own
 * date and is found by the next wake, because due work is read from the schedules and never from
 * the clock.
 */
@ApplicationScoped
class BillRun {

  /** Ten years; what is left is the next wake's. */
  private static final int DAYS_MAX = 3_660;

  @Inject BusinessDates dates;
  @Inject BillingHolds holds;
  @Inject Guard guard;
  @Inject Rehearsals rehearsals;
  @Inject ChargeBrake brake;
  @Inject Phases phases;
  @Inject BillRunLog log;
  @Inject Clock clock;

  void run(SellerId seller, RunTally tally) {
    tally.beginSeller(seller);
    ClockReading reading = dates.read(seller);
    guard.watchClock(); // A jump since the run began holds it before it bills by that reading.
    LocalDate began = reading.billedThrough();
    chargeLate(seller, began, tally);
    LocalDate day = began;
    for (int n = 0; n < DAYS_MAX && day.isBefore(reading.targetOn()); n++) {
      day = day.plusDays(1);
      boolean mayRun = isFree(tally) && mayRun(seller, day, tally);
      if (!mayRun || !runDay(new RunDay(seller, day, began), tally)) {
        return;
      }
    }
  }

  /** Whether nobody has to be asked first. */
  private boolean mayRun(SellerId seller, LocalDate day, RunTally tally) {
    Optional<String> objection = rehearsals.objection(seller, day);
    objection.ifPresent(tally::addObjection);
    return objection.isEmpty() && brake.lets(seller, day);
  }

  /** Charges whoever was busy, failed, resumed or released since its day was complete. */
  private void chargeLate(SellerId seller, LocalDate day, RunTally tally) {
    RunTally.Counts before = tally.counts();
    if (isFree(tally)) {
      runPhases(new RunDay(seller, day, day), tally);
    }
    RunTally.Counts done = tally.counts().since(before);
    if (done.charged() > 0 || done.skipped() > 0) {
      log.end(seller, day, clock.instant(), done);
    }
  }

  /** Tells whether the day is complete; not if the brake was pulled on the way. */
  private boolean runDay(RunDay day, RunTally tally) {
    RunTally.Counts before = tally.counts();
    dates.open(day.seller(), day.on());
    log.begin(day.seller(), day.on(), clock.instant());
    runPhases(day, tally);
    log.end(day.seller(), day.on(), clock.instant(), tally.counts().since(before));
    if (!isFree(tally)) {
      return false;
    }
    dates.billedThrough(day.seller(), day.on());
    tally.addDay();
    return true;
  }

  /** Each phase sees what the one before has done; none begins after the brake was pulled. */
  private void runPhases(RunDay day, RunTally tally) {
    for (Phase phase : phases.inOrder()) {
      if (isFree(tally)) {
        phase.run(day, tally);
      }
    }
  }

  private boolean isFree(RunTally tally) {
    return !tally.isTooMuch() && holds.reason().isEmpty();
  }
}
