package org.orrery.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.SellerId;

/**
 * Work that somebody asked for: it waits, is worked on by one node, and ends.
 *
 * @param task what is to be done
 * @param askedBy a login
 * @param node which server is at it, or was; null = none yet
 * @param startedAt null = nobody has begun it
 * @param endedAt null = it is open
 * @param figures how far it has come, seconds ago
 * @param outcome what came of it; its text is empty while it is open
 */
public record Job(
    long id,
    JobTask task,
    JobState state,
    String askedBy,
    Instant askedAt,
    @Nullable String node,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    JobFigures figures,
    JobOutcome outcome) {

  /** What kind of work it is. */
  public JobKind kind() {
    return task.kind();
  }

  /** What came of it, in one line; empty while it is open. */
  public String result() {
    return outcome.text();
  }

  /** The number of what it made; null = nothing that has one, or nothing yet. */
  public @Nullable Long made() {
    return outcome.made();
  }

  /** Whether it is about a seller's own business. */
  public boolean isOf(SellerId seller) {
    return seller.equals(task.seller());
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return endedAt != null;
  }

  /** One line for people. */
  @Override
  public String toString() {
    String name = kind() + " " + id;
    return switch (state) {
      case WAITING -> name + " waits";
      case AT_WORK -> name + " is at work since " + startedAt + ": " + figures;
      case DONE -> name + " is done since " + endedAt + ": " + result();
      case BROKEN_OFF -> name + " broke off at " + endedAt + ": " + result();
    };
  }
}
