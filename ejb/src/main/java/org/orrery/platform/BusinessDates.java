package org.orrery.platform;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.shared.SellerId;

/** Tells and moves the business dates. Whoever books asks here, never the machine. */
@Stateless
public class BusinessDates {

  /** Sellers a page. */
  static final int SELLERS_PAGE_MAX = 10_000;

  /** Ten million sellers; one more breaks off loudly, and is not left out. */
  private static final int PAGES_MAX = 1_000;

  /** A typing error in a year must not bill centuries. */
  private static final int TEST_CLOCK_YEARS_MAX = 50;

  @PersistenceContext EntityManager em;
  @Inject Clock machine;
  @Inject OrreryConfig config;
  @Inject Database database;
  @Inject @Any Instance<BookedDates> booked;

  /** Gives a new seller its clock, at today in its zone. */
  public void start(SellerId seller, ZoneId zone) {
    em.persist(BusinessClock.starting(seller, zone, machine));
  }

  /** Gives a new seller the zone and the date of another one. */
  public void start(SellerId seller, ClockReading like) {
    em.persist(BusinessClock.like(seller, like));
  }

  /** The date that calls book on. */
  public LocalDate openOn(SellerId seller) {
    return read(seller).openOn();
  }

  /** Everything that the seller's clock shows. */
  public ClockReading read(SellerId seller) {
    return find(seller, LockModeType.NONE).read(machine, config.testClock());
  }

  /** All sellers, the host first. */
  public List<SellerId> sellers() {
    List<SellerId> sellers = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (int page = 0; page < PAGES_MAX; page++) {
      List<SellerId> found =
          database.query(
              "select seller_id from business_clock where seller_id > ? order by seller_id limit ?",
              row -> new SellerId(row.getLong(1)),
              last,
              SELLERS_PAGE_MAX);
      sellers.addAll(found);
      if (found.size() < SELLERS_PAGE_MAX) {
        return sellers;
      }
      last = found.get(found.size() - 1).value();
    }
    throw new IllegalStateException("more than " + sellers.size() + " sellers");
  }

  /** Lets calls book on {@code day} from now on; a day in the past changes nothing. */
  public void open(SellerId seller, LocalDate day) {
    find(seller, LockModeType.PESSIMISTIC_WRITE).open(day);
  }

  /** Notes that the bill run of {@code day} is complete; an earlier day changes nothing. */
  public void billedThrough(SellerId seller, LocalDate day) {
    find(seller, LockModeType.PESSIMISTIC_WRITE).billedThrough(day);
  }

  /** Tells whether the business date moves only by {@link #set}. */
  public boolean testClock() {
    return config.testClock();
  }

  /**
   * Moves every seller's business date. Bills nothing.
   *
   * @throws ClockNotMovableException if this is no test installation, if something is booked later,
   *     or if the day is not within 50 years of the machine's date
   */
  public void set(LocalDate day) {
    if (!config.testClock()) {
      throw new ClockNotMovableException(
          "The business date follows the calendar; only a test installation, started with"
              + " ORRERY_TEST_CLOCK=true, moves it");
    }
    requireNear(day);
    lastBookedOn()
        .filter(last -> last.isAfter(day))
        .ifPresent(
            last -> {
              throw new ClockNotMovableException("Something is booked on " + last + " already");
            });
    sellers().forEach(seller -> find(seller, LockModeType.PESSIMISTIC_WRITE).set(day));
  }

  private void requireNear(LocalDate day) {
    LocalDate wall = LocalDate.now(machine);
    if (day.isAfter(wall.plusYears(TEST_CLOCK_YEARS_MAX))
        || day.isBefore(wall.minusYears(TEST_CLOCK_YEARS_MAX))) {
      throw new ClockNotMovableException(
          "The business date stays within " + TEST_CLOCK_YEARS_MAX + " years of " + wall);
    }
  }

  private Optional<LocalDate> lastBookedOn() {
    return booked.stream()
        .map(BookedDates::lastBookedOn)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private BusinessClock find(SellerId seller, LockModeType lock) {
    BusinessClock clock = em.find(BusinessClock.class, seller.value(), lock);
    if (clock == null) {
      throw new IllegalStateException("seller " + seller + " has no clock");
    }
    return clock;
  }
}
