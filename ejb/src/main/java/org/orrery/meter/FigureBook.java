package org.orrery.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/**
 * The figures of the database, at most fifteen seconds old when they are looked at: whoever watches
 * more often, or by many watchers, costs no more statements.
 */
@ApplicationScoped
class FigureBook {

  private static final Logger LOG = Logger.getLogger(FigureBook.class.getName());
  private static final long FRESH_NANOSECONDS = Duration.ofSeconds(15).toNanos();

  @Inject FigureRepository figures;

  private final ReentrantLock reading = new ReentrantLock();
  private volatile Page page = new Page(Map.of(), 0, false);

  /** What was read when; nothing of it counts if the database did not answer. */
  private record Page(Map<Figure, Long> numbers, long readAt, boolean wasRead) {

    boolean isFresh() {
      return wasRead && System.nanoTime() - readAt < FRESH_NANOSECONDS;
    }
  }

  /** Reads anew what is too old, unless somebody is at it; a failure is kept as long as a page. */
  void refresh() {
    if (page.isFresh() || !reading.tryLock()) {
      return;
    }
    try {
      if (!page.isFresh()) {
        page = read();
      }
    } finally {
      reading.unlock();
    }
  }

  /** The number that was read last; none if the database did not answer then. */
  OptionalLong number(Figure figure) {
    Long number = page.numbers().get(figure);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Whether the database answered when it was asked last. */
  boolean isKnown() {
    return !page.numbers().isEmpty();
  }

  private Page read() {
    Map<Figure, Long> numbers = Map.of();
    try {
      numbers = figures.read();
    } catch (RuntimeException e) {
      LOG.warning(() -> "the figures for watchers were not read: " + e.getMessage());
    }
    return new Page(numbers, System.nanoTime(), true);
  }
}
