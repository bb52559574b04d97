package org.orrery.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.Refusal;

/**
 * The jobs that this node is at.
 *
 * <p>The work knows nothing of the table: every few seconds a timer writes down how far each job is
 * and that its node lives. An end that cannot be written, because the database is away, is written
 * later.
 */
@ApplicationScoped
class NodeJobs {

  private static final Logger LOG = Logger.getLogger(NodeJobs.class.getName());

  /** What is left then, the timer takes up. */
  private static final int IN_A_ROW_MAX = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @Inject JobRepository jobs;
  @Inject @Any Instance<JobWork> works;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  private final Map<Long, AtWork> atWork = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /** A job of this node; over and not written down if it has an end. */
  private static final class AtWork {
    private final JobProgress progress = new JobProgress();
    private volatile JobRepository.@Nullable End end;
  }

  /** When the server starts: what this node was at before, nobody is at any more. */
  void start() {
    jobs.loseOf(config.nodeName(), clock.instant());
  }

  /** Works on a job until its end, if it may begin, and then on the one that waits for that. */
  void work(long first) {
    Optional<Long> id = Optional.of(first);
    for (int n = 0; n < IN_A_ROW_MAX && id.isPresent() && mayBegin(id.get()); n++) {
      AtWork work = new AtWork();
      atWork.put(id.get(), work);
      work.end = work(id.get(), work.progress);
      write(id.get(), work);
      id = jobs.next(id.get());
    }
  }

  /** One after the other, so that each sees what the others have taken. */
  private synchronized boolean mayBegin(long id) {
    return !stopping && jobs.claim(id, config.nodeName(), clock.instant());
  }

  /** Writes down how far everything is. */
  void keep() {
    atWork.forEach(this::write);
  }

  /** Has everything end, and waits for that; whoever does not end in time is lost. */
  void stop() {
    stopping = true;
    atWork.values().forEach(work -> work.progress.stop());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!atWork.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private JobRepository.End work(long id, JobProgress progress) {
    try {
      Job job = jobs.find(id).orElseThrow();
      JobWork work =
          works.stream().filter(one -> one.kind() == job.kind()).findFirst().orElseThrow();
      return end(JobState.DONE, work.work(job.task(), progress));
    } catch (Refusal refusal) {
      return brokenOff(refusal.getMessage());
    } catch (RuntimeException | Error e) { // Without an end it would be said to be alive for good.
      Optional<String> stopped = progress.stopReason();
      if (stopped.isPresent()) {
        return brokenOff(stopped.get());
      }
      LOG.log(Level.SEVERE, e, () -> "job " + id + " broke off");
      return brokenOff("it failed; the server's log says why, under job " + id);
    }
  }

  private JobRepository.End brokenOff(@Nullable String why) {
    return end(JobState.BROKEN_OFF, JobOutcome.told(String.valueOf(why)));
  }

  private JobRepository.End end(JobState state, JobOutcome outcome) {
    return new JobRepository.End(state, outcome, clock.instant());
  }

  private void write(long id, AtWork work) {
    JobRepository.End end = work.end;
    try {
      JobFigures figures = work.progress.figures();
      if (end != null) {
        jobs.end(id, config.nodeName(), figures, end);
        atWork.remove(id);
      } else {
        jobs.keep(id, config.nodeName(), figures).ifPresent(work.progress::stop);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "job " + id + ": not written down, tried again");
    }
  }
}
