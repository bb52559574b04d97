package org.orrery.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether there is a doubt. Reads no clock and no database.
 *
 * <p>A restart, a node that takes over, a time service that corrects some seconds and a night in
 * which the clocks change are no doubt: instants know no summer time, and a node remembers what it
 * saw, not what it hopes.
 */
final class GuardRules {

  /** A restored backup does not know which numbers invoices on paper have. */
  private static final String BEFORE_RELEASE = "; before a release: invoices series show";

  private final Reading reading;
  private final GuardLimits limits;
  private final List<Alarm> alarms = new ArrayList<>();

  private GuardRules(Reading reading, GuardLimits limits) {
    this.reading = reading;
    this.limits = limits;
  }

  /** What is in doubt; nothing usually. */
  static List<Alarm> judge(Reading reading, GuardLimits limits) {
    GuardRules rules = new GuardRules(reading, limits);
    rules.judgeIdentity();
    rules.judgeAge();
    rules.judgeJump();
    rules.judgeLastBeat();
    rules.judgeDatabaseClock();
    return List.copyOf(rules.alarms);
  }

  private void judgeIdentity() {
    Installation found = reading.found();
    Witness witness = reading.witness();
    if (!found.recorded().isEmpty() && !found.recorded().equals(found.actual())) {
      raise(
          AlarmKind.DATABASE_COPIED,
          ("the data were in database %s and are now in %s: a restored backup, or a copy of an"
                  + " installation that runs elsewhere")
              .formatted(found.recorded(), found.actual()));
    } else if (witness != null
        && !witness.isSuperseded(found)
        && !witness.database().equals(found.actual())) {
      raise(
          AlarmKind.DATABASE_COPIED,
          ("this machine saw the installation in database %s on %s, and this is %s: two databases"
                  + " of one installation")
              .formatted(witness.database(), witness.at(), found.actual()));
    }
    if (reading.isNewNode() && limits.asksAboutNewNodes()) {
      raise(AlarmKind.NEW_NODE, "the database knows other nodes, and not this one");
    }
  }

  private void judgeAge() {
    Witness witness = reading.witness();
    Installation found = reading.found();
    if (witness == null || witness.isSuperseded(found)) {
      return;
    }
    if (witness.epoch() > found.epoch() || witness.beat() > found.beat()) {
      raise(
          AlarmKind.DATABASE_OLDER,
          ("the database is older than its last heartbeat: this node saw heartbeat %d.%d on %s, the"
                  + " database knows %d.%d")
              .formatted(
                  witness.epoch(), witness.beat(), witness.at(), found.epoch(), found.beat()));
    } else if (witness.entries() > found.entries()) {
      raise(
          AlarmKind.DATABASE_OLDER,
          ("the database is older than its last heartbeat: this node saw journal entry %d on %s, the"
                  + " database has given ids up to %d")
              .formatted(witness.entries(), witness.at(), found.entries()));
    }
  }

  private void judgeJump() {
    ClockSample before = reading.before();
    if (before == null) {
      return;
    }
    Duration jump = reading.now().jumpSince(before);
    if (jump.compareTo(limits.clockTolerance()) > 0) {
      raise(
          AlarmKind.CLOCK_FORWARD,
          "the machine's clock went forward by %d s, from %s to %s, while %d s passed"
              .formatted(
                  jump.toSeconds(),
                  before.wall(),
                  reading.now().wall(),
                  reading.now().since(before).toSeconds()));
    } else if (jump.negated().compareTo(limits.clockTolerance()) > 0) {
      raise(
          AlarmKind.CLOCK_BACKWARD,
          "the machine's clock went back by %d s, from %s to %s, while %d s passed"
              .formatted(
                  jump.negated().toSeconds(),
                  before.wall(),
                  reading.now().wall(),
                  reading.now().since(before).toSeconds()));
    }
  }

  /** What a process that has just started cannot see: a clock that was set while nobody ran. */
  private void judgeLastBeat() {
    Instant beatAt = reading.found().beatAt();
    if (beatAt == null || !alarms.isEmpty()) {
      return;
    }
    Duration silence = Duration.between(beatAt, reading.now().wall());
    if (silence.negated().compareTo(limits.clockTolerance()) > 0) {
      raise(
          AlarmKind.CLOCK_BACKWARD,
          "the machine's clock shows %s, and the last heartbeat was at %s"
              .formatted(reading.now().wall(), beatAt));
    } else if (silence.compareTo(limits.silence()) > 0) {
      raise(
          AlarmKind.LONG_SILENCE,
          "no heartbeat for %d days, since %s: is the date right?"
              .formatted(silence.toDays(), beatAt));
    }
  }

  private void judgeDatabaseClock() {
    if (!reading.isTimely() || !alarms.isEmpty()) {
      return; // A clock that jumped stands apart, too.
    }
    Duration apart = Duration.between(reading.found().now(), reading.now().wall());
    if (apart.abs().compareTo(limits.clockTolerance()) > 0) {
      raise(
          AlarmKind.CLOCKS_APART,
          "the machine's clock shows %s, the database's %s"
              .formatted(reading.now().wall(), reading.found().now()));
    }
  }

  private void raise(AlarmKind kind, String reason) {
    alarms.add(new Alarm(kind, kind.isOfMemory() ? reason + BEFORE_RELEASE : reason));
  }
}
