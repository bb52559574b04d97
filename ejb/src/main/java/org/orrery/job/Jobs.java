package org.orrery.job;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Asks for work in the background, and tells how it stands, on any node. Checks no rights. */
@Stateless
public class Jobs {

  /** A job may end between the look at it and the next one; so often in a row it does not. */
  private static final int ATTEMPTS_MAX = 100;

  /** A month of rehearsals, for instance. */
  private static final int WAITING_OF_SLOT_MAX = 31;

  @Inject JobRepository jobs;
  @Inject Event<JobAsked> asked;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  /**
   * Asks for a job, which begins once the caller's transaction is committed, and the job before it
   * is over. If the same waits already, or one is at work that does for all who ask, it is that
   * one.
   *
   * @param by a login
   * @throws InvalidValueException if too many wait for the same one to end
   */
  public Job start(JobTask task, String by) {
    JobRepository.Wish wish =
        new JobRepository.Wish(task, task.slot(config.nodeName()), by, clock.instant());
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      Optional<Job> other = jobs.open(wish);
      if (other.isPresent()) {
        return other.get();
      }
      requireFewWaiting(wish.slot());
      Optional<Long> added = jobs.add(wish);
      if (added.isPresent()) {
        asked.fire(new JobAsked(added.get()));
        return find(added.get());
      }
    }
    throw new IllegalStateException("jobs of " + wish.slot() + " begin and end too fast");
  }

  private void requireFewWaiting(String slot) {
    if (jobs.waitingCount(slot) >= WAITING_OF_SLOT_MAX) {
      throw new InvalidValueException(
          WAITING_OF_SLOT_MAX + " jobs of this kind wait already: let them end, or cancel some");
    }
  }

  /**
   * How a job stands.
   *
   * @throws JobNotFoundException if there is none
   */
  public Job find(long id) {
    return jobs.find(id).orElseThrow(() -> new JobNotFoundException(id));
  }

  /** The last job of a kind that was asked for. */
  public Optional<Job> last(JobKind kind) {
    return jobs.last(kind);
  }

  /**
   * The last jobs whose numbers are below another, newest first.
   *
   * @param max how many at most
   */
  public List<Job> list(long below, int max) {
    return jobs.list(below, max);
  }

  /**
   * The last jobs of a seller's own business, newest first.
   *
   * @param max how many at most
   */
  public List<Job> list(SellerId seller, long below, int max) {
    return jobs.list(seller, below, max);
  }

  /** How many wait or are worked on. */
  public long openCount() {
    return jobs.openCount();
  }

  /**
   * Has a job end: at once if it waits, at its next step if it is worked on, on whichever node. One
   * that is over stays as it is. What it did is done.
   *
   * @param by a login
   * @return how it stands now
   * @throws JobNotFoundException if there is none
   */
  public Job cancel(long id, String by) {
    jobs.cancel(id, by, clock.instant());
    return find(id);
  }
}
