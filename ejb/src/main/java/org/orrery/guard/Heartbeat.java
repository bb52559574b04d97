package org.orrery.guard;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.orrery.brake.BillingHolds;
import org.orrery.platform.OrreryConfig;

/** One heartbeat in a short transaction: compares, holds billing on a doubt, counts on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Heartbeat {

  /** Who holds billing. */
  private static final String GUARD = "restore guard";

  private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

  @Inject InstallationRepository installations;
  @Inject AlarmRepository alarms;
  @Inject BillingHolds holds;
  @Inject MachineClocks clocks;
  @Inject OrreryConfig config;

  /** What a heartbeat leaves behind. */
  public record Beaten(Witness witness, ClockSample clocks) {}

  /**
   * Beats.
   *
   * @param remembered what this node's file says; it was read before the transaction began
   * @param node who beats
   * @param before the clocks at the last heartbeat of this process
   */
  public Beaten beat(@Nullable Witness remembered, UUID node, @Nullable ClockSample before) {
    ClockSample asked = clocks.read();
    Installation found = installations.lock();
    ClockSample now = clocks.read();
    GuardLimits limits = installations.limits();
    if (now.since(asked).multipliedBy(2).compareTo(limits.clockTolerance()) > 0) {
      LOG.warning("a heartbeat took too long to be trusted; the next one tells");
      return new Beaten(witness(found, node, now), now);
    }
    boolean isNew = installations.knowsOthersOnly(node);
    List<Alarm> raised =
        GuardRules.judge(new Reading(remembered, found, before, now, isNew), limits);
    raise(raised);
    Witness next = witness(found, node, now).after(remembered, !raised.isEmpty());
    installations.store(next);
    installations.storeNode(next, config.nodeName());
    return new Beaten(next, now);
  }

  private static Witness witness(Installation found, UUID node, ClockSample now) {
    return new Witness(
        found.id(), node, found.actual(), found.epoch(), found.beat(), found.entries(), now.wall());
  }

  private void raise(List<Alarm> raised) {
    for (Alarm alarm : raised) {
      LOG.severe(() -> "restore guard: " + alarm.reason());
      alarms.add(alarm, config.nodeName());
    }
    if (installations.holds()) {
      holdUntilReleased();
    } else {
      alarms.settleAll();
    }
  }

  /**
   * A hold of ours that a person released settles what is open. A hold of somebody else keeps the
   * alarm open: its release is no answer to us.
   */
  private void holdUntilReleased() {
    Optional<AlarmRepository.Open> open = alarms.open();
    if (open.isEmpty() || holds.reason().isPresent()) {
      return;
    }
    if (holds.wasReleased(GUARD, open.get().raisedAt())) {
      alarms.settleAll();
    } else {
      holds.hold(open.get().reason(), GUARD);
    }
  }
}
