package org.orrery.api.body;

import java.time.Instant;
import org.orrery.trail.TrailEntry;

/**
 * One call, as the audit trail keeps it.
 *
 * @param seller whom the caller acted for; 0 = nobody was recognised
 * @param outcome DONE, or the code of a refusal
 * @param parameters what was asked for, as far as it is shown
 */
public record AuditEntryBody(
    long id,
    Instant at,
    String door,
    String operation,
    String login,
    long seller,
    String address,
    long account,
    String outcome,
    String incident,
    String parameters) {

  /** Shows it. */
  public static AuditEntryBody of(TrailEntry entry) {
    return new AuditEntryBody(
        entry.id(),
        entry.at(),
        entry.door().name(),
        entry.operation(),
        entry.login(),
        entry.seller(),
        entry.address(),
        entry.account(),
        entry.outcome(),
        entry.incident(),
        entry.parameters());
  }
}
