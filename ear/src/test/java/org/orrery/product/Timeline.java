package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * The business dates of one installation, through which many {@link Story}s live side by side.
 *
 * <p>The date only goes forward, so the stories are first collected and then played together, day
 * by day. They are written in the years 2027 to 2029. Once the machine's own date has passed their
 * first day, all are moved by multiples of four years: then the calendar is the same again.
 */
final class Timeline {

  /** Between two runs while nothing happens. */
  private static final int QUIET_DAYS_MAX = 30;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static final int CALENDAR_REPEATS_YEARS = 4;

  private final Product product;
  private final AdminConsole console;
  private final LocalDate first;
  private final LocalDate last;
  private final int movedYears;
  private final List<Story> stories = new ArrayList<>();
  private final Set<LocalDate> downtime = new LinkedHashSet<>();

  Timeline(Product product, String first, String last) {
    this.product = product;
    this.console = new AdminConsole(product.node());
    this.first = LocalDate.parse(first);
    this.last = LocalDate.parse(last);
    this.movedYears = yearsFrom(this.first, console.businessDate());
  }

  /** By how many years stories that begin on {@code first} are moved to lie after {@code today}. */
  static int yearsFrom(LocalDate first, LocalDate today) {
    int years = 0;
    while (first.plusYears(years).isBefore(today)) {
      years += CALENDAR_REPEATS_YEARS;
    }
    return years;
  }

  Story story(String title) {
    Story story = new Story(title, new Customer(product));
    stories.add(story);
    return story;
  }

  /** A reseller that a story opens. */
  Shop shop() {
    return new Shop(product);
  }

  FrontDesk desk() {
    return new FrontDesk(console);
  }

  /** A customer who signs up on a day and is debited at once. */
  Story monthly(String title, String day, Customer.Monthly debit) {
    return story(title + ", " + debit.amount() + " on " + day)
        .on(day, Customer::signsUp)
        .on(day, customer -> customer.debited(debit));
  }

  /** No bill run from one day to the other, both included, as if the server were down. */
  void downtime(String from, String to) {
    LocalDate end = LocalDate.parse(to);
    LocalDate.parse(from).datesUntil(end.plusDays(1)).forEach(downtime::add);
  }

  /** Lives through all days and returns the stories, to be looked at. */
  List<Story> play() {
    Set<LocalDate> eventful = new TreeSet<>();
    stories.forEach(story -> eventful.addAll(story.days()));
    LocalDate ran = first.minusDays(1);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      boolean due = eventful.contains(day) || !day.isBefore(ran.plusDays(QUIET_DAYS_MAX));
      if ((due && !downtime.contains(day)) || day.equals(last)) {
        live(day);
        ran = day;
      }
    }
    return stories;
  }

  /** Waits until every document has its number, and its mail is queued: within seconds. */
  void awaitDocuments() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (hasUnnumbered()) {
      assertThat(System.nanoTime()).as("numbers of documents").isLessThan(deadline);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean hasUnnumbered() {
    try {
      return !new Rows(product)
          .text("select count(*)::text from report.invoice where number is null")
          .equals("0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void live(LocalDate day) {
    console.moveTo(day.plusYears(movedYears));
    console.runBilling();
    stories.forEach(story -> story.live(day));
  }

  /** A date of the stories as they are played. */
  LocalDate played(String day) {
    return LocalDate.parse(day).plusYears(movedYears);
  }

  AdminConsole console() {
    return console;
  }

  /** A date of the database as the stories write it. */
  LocalDate written(LocalDate day) {
    return day.minusYears(movedYears);
  }
}
