package org.orrery.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orrery.shared.SellerId;

/**
 * The business date of one seller: data, not the machine's clock.
 *
 * <p>Calls book on {@code openOn}. The bill run opens each day in turn, charges what is due, and
 * then moves {@code billedThrough}; both only ever go forward, unless the test clock is set back.
 */
@Entity
@Table(name = "business_clock")
class BusinessClock {

  @Id
  @Column(name = "seller_id")
  private long sellerId;

  @Column(nullable = false, length = 40)
  private String zone = "UTC";

  @Column(name = "open_on", nullable = false)
  private LocalDate openOn = LocalDate.EPOCH;

  @Column(name = "billed_through", nullable = false)
  private LocalDate billedThrough = LocalDate.EPOCH;

  protected BusinessClock() {}

  /** Starts on today in the zone; what was due before is nobody's debt. */
  static BusinessClock starting(SellerId seller, ZoneId zone, Clock machine) {
    BusinessClock clock = new BusinessClock();
    clock.sellerId = seller.value();
    clock.zone = zone.getId();
    clock.openOn = LocalDate.now(machine.withZone(zone));
    clock.billedThrough = clock.openOn;
    return clock;
  }

  /** Starts where another one is; nothing was due before. */
  static BusinessClock like(SellerId seller, ClockReading other) {
    BusinessClock clock = new BusinessClock();
    clock.sellerId = seller.value();
    clock.zone = other.zone().getId();
    clock.openOn = other.openOn();
    clock.billedThrough = other.openOn();
    return clock;
  }

  ClockReading read(Clock machine, boolean testClock) {
    ZoneId zoneId = ZoneId.of(zone);
    LocalDate wall = LocalDate.now(machine.withZone(zoneId));
    // A machine clock that went back must not take the business date along.
    LocalDate target = testClock || wall.isBefore(openOn) ? openOn : wall;
    return new ClockReading(new SellerId(sellerId), zoneId, openOn, billedThrough, target);
  }

  void open(LocalDate day) {
    if (day.isAfter(openOn)) {
      openOn = day;
    }
  }

  void billedThrough(LocalDate day) {
    if (day.isAfter(billedThrough)) {
      billedThrough = day;
    }
  }

  void set(LocalDate day) {
    openOn = day;
    if (billedThrough.isAfter(day)) {
      billedThrough = day;
    }
  }
}
