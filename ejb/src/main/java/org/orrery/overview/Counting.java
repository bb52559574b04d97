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
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/**
 * Counts in the background what is too much to be counted while somebody waits.
 *
 * <p>Each count is made whole, from the charges, invoices, schedules and books themselves, and
 * replaces the one before in one transaction: whoever dies on the way leaves the old one, and what
 * was counted wrongly is right again after the next. Who counts has its row; a second node passes
 * it over.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Counting {

  /** How old a figure gets that still changes. */
  static final Duration CHANGING_AGE = Duration.ofMinutes(5);

  /** How old a day gets that only late work changes. */
  static final Duration PAST_AGE = Duration.ofHours(12);

  /** The open day, the day before, and the day after of sellers to the east. */
  private static final int CHANGING_DAYS = 3;

  @Inject CountRepository counts;
  @Inject BusinessDates dates;
  @Inject Clock clock;

  /** Counts what is too old and nobody else counts; false = there is no such thing. */
  public boolean countNext() {
    LocalDate newest = dates.openOn(SellerId.HOST).plusDays(1);
    Instant now = clock.instant();
    for (Figure figure : Figure.values()) {
      if (counts.claim(figure.name(), now, CHANGING_AGE)) {
        counts.count(figure);
        return true;
      }
    }
    for (LocalDate day : days(newest)) {
      boolean isChanging = day.isAfter(newest.minusDays(CHANGING_DAYS));
      if (counts.claim(day.toString(), now, isChanging ? CHANGING_AGE : PAST_AGE)) {
        counts.count(day);
        return true;
      }
    }
    counts.forgetBefore(newest.minusDays(Today.DAYS));
    return false;
  }

  private static List<LocalDate> days(LocalDate newest) {
    List<LocalDate> days = new ArrayList<>();
    for (int back = 0; back <= Today.DAYS; back++) {
      days.add(newest.minusDays(back));
    }
    return days;
  }
}
