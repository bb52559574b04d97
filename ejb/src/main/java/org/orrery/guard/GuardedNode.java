package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This process among the nodes: beats one heartbeat at a time, and remembers the last. */
@ApplicationScoped
class GuardedNode {

  @Inject Heartbeat heartbeat;
  @Inject InstallationRepository installations;
  @Inject WitnessFile file;
  @Inject MachineClocks clocks;

  private @Nullable ClockSample before;
  private @Nullable UUID id;
  private @Nullable Duration clockTolerance;
  private boolean remembering = true;

  /** The file is read before the database is and written after its commit: it never runs ahead. */
  synchronized void beat() {
    Witness remembered = file.read(installations.id()).orElse(null);
    Heartbeat.Beaten beaten = heartbeat.beat(remembered, me(remembered), before);
    before = beaten.clocks();
    clockTolerance = beaten.clockTolerance();
    remembering = file.write(beaten.witness());
  }

  /** Whether the clock has jumped since the last heartbeat, or there was none. Asks no database. */
  synchronized boolean isClockInDoubt() {
    ClockSample last = before;
    Duration tolerance = clockTolerance;
    return last == null
        || tolerance == null
        || clocks.read().jumpSince(last).abs().compareTo(tolerance) > 0;
  }

  synchronized boolean isRemembering() {
    return remembering;
  }

  private UUID me(@Nullable Witness remembered) {
    UUID known = id;
    if (known == null) {
      known = remembered == null ? UUID.randomUUID() : remembered.node();
      id = known;
    }
    return known;
  }
}
