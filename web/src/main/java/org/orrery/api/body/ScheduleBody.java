package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.ScheduleItem;

/**
 * A debit or fee that falls due once, or again and again.
 *
 * @param state ACTIVE, PAUSED or ENDED
 * @param amount for one cycle, without tax
 * @param nextDueOn absent = nothing is due any more, or it waits for a period to open
 */
public record ScheduleBody(
    long id,
    String kind,
    String state,
    Amount amount,
    @Nullable Integer frequencyMonths,
    @Nullable Integer chargeCount,
    LocalDate setOn,
    int nextOrdinal,
    @Nullable LocalDate nextDueOn,
    String description,
    String note,
    String adminNote,
    String createdBy) {
  /** Shows it. */
  public static ScheduleBody of(ScheduleItem item) {
    return new ScheduleBody(
        item.id(),
        item.kind(),
        item.state(),
        Amount.of(item.amount()),
        item.frequencyMonths(),
        item.chargeCount(),
        item.setOn(),
        item.nextOrdinal(),
        item.nextDueOn(),
        item.description(),
        item.note(),
        item.adminNote(),
        item.createdBy());
  }
}
