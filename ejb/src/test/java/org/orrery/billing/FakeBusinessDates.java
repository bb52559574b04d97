package org.orrery.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.ClockReading;
import org.orrery.platform.Database;
import org.orrery.platform.WallReading;
import org.orrery.shared.SellerId;

/** Business clocks that a test moves; only the sellers of the test are there. */
public final class FakeBusinessDates extends BusinessDates {

  private final Database database;
  private final List<SellerId> watched = new CopyOnWriteArrayList<>();
  public boolean movedByHand;
  private Optional<Clock> wall = Optional.empty();

  FakeBusinessDates(Database database) {
    this.database = database;
  }

  /** From now on the dates go as the machine's clock does, in each seller's zone. */
  public void follow(Clock machine) {
    wall = Optional.of(machine);
  }

  void watch(SellerId seller) {
    watched.add(seller);
  }

  void join(FakeBusinessDates other) {
    watched.addAll(other.watched);
  }

  void move(SellerId seller, LocalDate day) {
    database.update(
        "update business_clock set open_on = ? where seller_id = ?", day, seller.value());
  }

  @Override
  public LocalDate openOn(SellerId seller) {
    return read(seller).openOn();
  }

  @Override
  public ClockReading read(SellerId seller) {
    ClockReading stored = stored(seller);
    return wall.map(machine -> WallReading.of(stored, machine)).orElse(stored);
  }

  private ClockReading stored(SellerId seller) {
    return database
        .find(
            "select zone, open_on, billed_through from business_clock where seller_id = ?",
            row ->
                new ClockReading(
                    seller,
                    ZoneId.of(row.getString(1)),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getObject(2, LocalDate.class)),
            seller.value())
        .orElseThrow();
  }

  @Override
  public List<SellerId> sellers() {
    return List.copyOf(watched);
  }

  @Override
  public void open(SellerId seller, LocalDate day) {
    database.update(
        "update business_clock set open_on = greatest(open_on, ?) where seller_id = ?",
        day,
        seller.value());
  }

  @Override
  public void billedThrough(SellerId seller, LocalDate day) {
    database.update(
        "update business_clock set billed_through = greatest(billed_through, ?)"
            + " where seller_id = ?",
        day,
        seller.value());
  }

  @Override
  public boolean testClock() {
    return movedByHand;
  }
}
