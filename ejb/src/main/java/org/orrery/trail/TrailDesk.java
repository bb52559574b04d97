package org.orrery.trail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.security.CallOrigin;
import org.orrery.shared.InvalidValueException;

/** Lets operators search the trail, and say how long it is kept. */
@Stateless
public class TrailDesk {

  /** Entries of one page. */
  public static final int PAGE_MAX = 100;

  /** Entries of one part of a file. */
  public static final int PART_MAX = 1_000;

  @Inject TrailRepository entries;
  @Inject TrailSettings settings;
  @Inject CallOrigin origin;

  /** The latest entries that the filter lets through; at most {@link #PAGE_MAX}. */
  public List<TrailEntry> page(TrailFilter filter) {
    return entries.find(filter, PAGE_MAX);
  }

  /** The same for a file; at most {@link #PART_MAX}. */
  public List<TrailEntry> part(TrailFilter filter) {
    return entries.find(filter, PART_MAX);
  }

  /** For how long entries are kept. */
  public TrailTerms terms() {
    return settings.terms();
  }

  /**
   * Sets it, for what is there and for what comes.
   *
   * @throws InvalidValueException if it is less than 30 days or more than a hundred years
   */
  public void keep(TrailTerms terms) {
    TrailTerms before = settings.terms();
    settings.set(terms);
    origin.asks(
        "days=%d, refusedDays=%d, before: days=%d, refusedDays=%d"
            .formatted(terms.days(), terms.refusedDays(), before.days(), before.refusedDays()));
  }
}
