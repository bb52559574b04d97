package org.orrery.guard;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Watches whether the clock and the database are what they were, and holds billing if not.
 *
 * <p>Each node beats twice a minute, and before each bill run. A heartbeat is a count in the
 * database and the same count in a file of the node: a database that knows less than the file was
 * restored from a backup. Looks at the machine's clock alone, never at the business date.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Guard {

  @Inject GuardedNode node;
  @Inject InstallationRepository installations;
  @Inject AlarmRepository alarms;

  /** Beats. On a doubt, billing is held when it returns. */
  public void beat() {
    node.beat();
  }

  /**
   * Beats at once if the machine's clock has jumped since the last heartbeat: whoever has read the
   * clock, and acts by it for long, asks this after the reading and looks for a hold then.
   */
  public void watchClock() {
    if (node.isClockInDoubt()) {
      beat();
    }
  }

  /** How the guard stands. */
  public GuardStatus status() {
    Installation found = installations.read();
    return new GuardStatus(
        found.id().toString(),
        found.recorded(),
        found.beat(),
        found.beatAt(),
        node.isRemembering(),
        alarms.open().map(AlarmRepository.Open::reason).orElse(""),
        installations.nodes());
  }

  /** The kinds of the alarms that wait for a person. */
  public Set<AlarmKind> openAlarms() {
    return alarms.openKinds();
  }

  /** The last alarms, a line each, the last one first; at most 100. */
  public List<String> alarms() {
    return alarms.last();
  }
}
