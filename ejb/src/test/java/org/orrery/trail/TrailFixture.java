package org.orrery.trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.MovableClock;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Door;
import org.orrery.security.Role;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** The trail on the test database, and one caller whose login nobody else has. */
final class TrailFixture {

  private static final AtomicInteger CALLERS = new AtomicInteger();

  final String login = "caller" + CALLERS.incrementAndGet();
  final MovableClock clock = new MovableClock();
  final TestContainer beans = new TestContainer().put(Clock.class, clock);
  final CallOrigin origin = beans.get(CallOrigin.class);
  final Trail trail = beans.get(Trail.class);
  final Database database = beans.get(Database.class);

  TrailFixture() {
    origin.from("192.0.2.7");
    origin.enters(Door.SOAP, "oneTimeDebit");
    origin.claims(login);
  }

  /** The caller proved to be who it says. */
  TrailFixture known() {
    origin.isBy(new Caller(new CustomerId(5), login, Role.USER, SellerId.HOST, 0));
    return this;
  }

  List<TrailEntry> entries() {
    return entries(Map.of("login", login));
  }

  List<TrailEntry> entries(Map<String, String> filter) {
    return beans.get(TrailDesk.class).page(TrailFilter.of(filter));
  }
}
