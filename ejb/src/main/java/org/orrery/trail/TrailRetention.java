package org.orrery.trail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what was kept long enough, page by page; each removal is itself recorded. */
@Stateless
public class TrailRetention {

  /** Entries removed in one transaction. */
  static final int PAGE_MAX = 10_000;

  @Inject TrailRepository entries;
  @Inject TrailSettings settings;
  @Inject Trail trail;
  @Inject Clock clock;

  /** Removes the oldest that are due, and tells how many; fewer than a page: there are no more. */
  public int removeNext() {
    TrailTerms terms = settings.terms();
    int removed = entries.remove(daysAgo(terms.days()), PAGE_MAX);
    if (removed > 0) {
      trail.note("trail.removal", removed + " entries older than " + terms.days() + " days");
    }
    int notDone = entries.removeNotDone(daysAgo(terms.refusedDays()), PAGE_MAX - removed);
    if (notDone > 0) {
      trail.note(
          "trail.removal", notDone + " refusals older than " + terms.refusedDays() + " days");
    }
    return removed + notDone;
  }

  private Instant daysAgo(long days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
