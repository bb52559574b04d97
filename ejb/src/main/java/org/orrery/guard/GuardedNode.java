package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This process among the nodes: beats one heartbeat at a time, and remembers the last. */
@ApplicationScoped
class GuardedNode {

  @Inject Heartbeat heartbeat;
  @Inject InstallationRepository installations;
  @Inject WitnessFile file;

  private @Nullable ClockSample before;
  private @Nullable UUID id;
  private boolean remembering = true;

  /** The file is read before the database is and written after its commit: it never runs ahead. */
  synchronized void beat() {
    Witness remembered = file.read(installations.id()).orElse(null);
    Heartbeat.Beaten beaten = heartbeat.beat(remembered, me(remembered), before);
    before = beaten.clocks();
    remembering = file.write(beaten.witness());
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
