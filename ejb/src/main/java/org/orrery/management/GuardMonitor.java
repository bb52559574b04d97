package org.orrery.management;

import java.time.Instant;
import org.orrery.guard.Guard;
import org.orrery.guard.GuardStatus;

/** Shows an operator what the restore guard sees. */
record GuardMonitor(Guard guard) implements GuardMXBean {

  @Override
  public String getInstallation() {
    return status().installation();
  }

  @Override
  public String getDatabase() {
    return status().database();
  }

  @Override
  public long getBeat() {
    return status().beat();
  }

  @Override
  public String getLastBeat() {
    Instant at = status().beatAt();
    return at == null ? "" : at.toString();
  }

  @Override
  public boolean isRemembering() {
    return status().remembers();
  }

  @Override
  public String getDoubt() {
    return status().doubt();
  }

  @Override
  public String alarms() {
    return String.join("\n", guard.alarms());
  }

  @Override
  public String nodes() {
    return String.join("\n", status().nodes());
  }

  private GuardStatus status() {
    return guard.status();
  }
}
