package org.orrery.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Every few seconds: writes down how far jobs are, and takes up those that nobody is at. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobsTimer {

  private static final int TAKEN_UP_MAX = 10;

  /** Steps of a hundred old jobs; what is left is forgotten in the next hour. */
  private static final int STEPS_MAX = 100;

  @Inject NodeJobs node;
  @Inject JobRepository jobs;
  @Inject JobRunner runner;
  @Inject Clock clock;

  /** When the server starts. */
  @PostConstruct
  void start() {
    node.start();
  }

  /** On every node. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/5",
      timezone = "UTC",
      persistent = false,
      info = "jobs")
  public void wake() {
    node.keep();
    if (jobs.isAnyOpen()) {
      jobs.loseSilent(clock.instant());
      jobs.waiting(TAKEN_UP_MAX).forEach(runner::run);
    }
  }

  /** Each hour, apart from other wakes: forgets what is old. */
  @Schedule(
      hour = "*",
      minute = "23",
      second = "42",
      timezone = "UTC",
      persistent = false,
      info = "old jobs")
  public void forget() {
    boolean more = true;
    for (int step = 0; more && step < STEPS_MAX; step++) {
      more = jobs.forgetSome(clock.instant());
    }
  }

  /** When the server stops. */
  @PreDestroy
  void stop() {
    node.stop();
  }
}
