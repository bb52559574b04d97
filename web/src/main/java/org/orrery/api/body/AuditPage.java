package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/**
 * A page of the audit trail, newest first; at most 100.
 *
 * @param next what the page after this one is asked for by, as before; absent = there is none
 */
public record AuditPage(List<AuditEntryBody> items, @Nullable Long next) {

  /** Shows it. */
  public static AuditPage of(List<TrailEntry> entries) {
    boolean isFull = entries.size() == TrailDesk.PAGE_MAX;
    return new AuditPage(
        entries.stream().map(AuditEntryBody::of).toList(),
        isFull ? entries.get(entries.size() - 1).id() : null);
  }
}
