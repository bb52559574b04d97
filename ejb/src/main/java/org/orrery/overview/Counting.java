package org.orrery.overview;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/**
 * Counts in the background what is too much to be counted while somebody waits.
 *
 * <p>Each count is made whole, from the charges, invoices, schedules and books themselves, and
 * replaces the one before in one transaction: whoever dies on the way leaves the old one, and what
 * was counted wrongly is right again after the next. Who counts has its row; a second node passes
 * it over.
 *
 * <p>How old a figure gets that still changes, {@link CountPace} tells.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Counting {

  /** How old a day gets that only late work changes. */
  static final Duration PAST_AGE = Duration.ofHours(12);

  /** The open day, the day before, and the day after of sellers to the east. */
  private static final int CHANGING_DAYS = 3;

  @Inject CountRepository counts;
  @Inject CountPace pace;
  @Inject BusinessDates dates;
  @Inject Clock clock;

  /** Counts what is too old and nobody else counts; false = there is no such thing. */
  public boolean countNext() {
    LocalDate newest = dates.openOn(SellerId.HOST).plusDays(1);
    Map<String, Instant> made = counts.made(clock.instant());
    for (Figure figure : Figure.values()) {
      String what = figure.name();
      if (claim(made, what, pace.age(what))) {
        timed(what, () -> counts.count(figure));
        return true;
      }
    }
    int back = 0;
    for (LocalDate day : days(newest)) {
      String place = "day " + back;
      if (claim(made, day.toString(), back < CHANGING_DAYS ? pace.age(place) : PAST_AGE)) {
        timed(place, () -> counts.count(day));
        return true;
      }
      back++;
    }
    counts.forgetBefore(newest.minusDays(Today.DAYS));
    return false;
  }

  /** Most are young enough, which {@code made} tells at once. */
  private boolean claim(Map<String, Instant> made, String what, Duration age) {
    Instant now = clock.instant();
    Instant last = made.get(what);
    if (last == null) {
      return counts.claim(what, now, Duration.ZERO);
    }
    boolean isYoung = !last.isAfter(now) && !last.isBefore(now.minus(age));
    return !isYoung && counts.claim(what, now, age);
  }

  private void timed(String what, Runnable count) {
    long begun = System.nanoTime();
    count.run();
    pace.took(what, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static List<LocalDate> days(LocalDate newest) {
    List<LocalDate> days = new ArrayList<>();
    for (int back = 0; back <= Today.DAYS; back++) {
      days.add(newest.minusDays(back));
    }
    return days;
  }
}
