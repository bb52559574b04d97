package org.orrery.guard;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
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

  /**
   * What a heartbeat leaves behind.
   *
   * @param clockTolerance by how much the clock may jump until the next one
   */
  public record Beaten(Witness witness, ClockSample clocks, Duration clockTolerance) {}

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
    boolean isTimely = now.since(asked).multipliedBy(2).compareTo(limits.clockTolerance()) <= 0;
    if (!isTimely) {
      LOG.warning("a heartbeat took too long to tell whether the clocks stand apart");
    }
    boolean isNew = installations.knowsOthersOnly(node);
    List<Alarm> raised =
        GuardRules.judge(new Reading(remembered, found, before, now, isNew, isTimely), limits);
    raise(raised);
    boolean isAnswered = raised.stream().anyMatch(alarm -> alarm.kind().isOfMemory());
    Witness next = witness(found, node, now).after(remembered, isAnswered);
    installations.store(next);
    installations.storeNode(next, config.nodeName());
    return new Beaten(next, now, limits.clockTolerance());
  }

  private static Witness witness(Installation found, UUID node, ClockSample now) {
    return new Witness(
        found.id(), node, found.actual(), found.epoch(), found.beat(), found.entries(), now.wall());
  }

  private void raise(List<Alarm> raised) {
    boolean asks = installations.holds();
    settleAnswered();
    for (Alarm alarm : raised) {
      if (alarms.add(alarm, config.nodeName(), asks)) {
        LOG.severe(() -> "restore guard: " + alarm.reason());
      }
    }
    if (asks) {
      hold();
    } else {
      alarms.settleAll();
    }
  }

  /** A release is an answer to what was asked before it, and to nothing that comes after. */
  private void settleAnswered() {
    Optional<AlarmRepository.Open> open = alarms.open();
    if (open.isPresent()
        && holds.reason().isEmpty()
        && holds.wasReleased(GUARD, open.get().raisedAt())) {
      alarms.settleAll();
    }
  }

  /** The hold of somebody else keeps the alarm open: its release is no answer to us. */
  private void hold() {
    if (holds.reason().isEmpty()) {
      alarms.open().ifPresent(open -> holds.hold(open.reason(), GUARD));
    }
  }
}
