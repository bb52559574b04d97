package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.billrun.BillingStatus;

/**
 * How billing stands.
 *
 * @param holdReason absent = the run is not held
 */
public record BillingStatusBody(
    LocalDate businessDate,
    long due,
    long lastCharged,
    long lastFailed,
    long heldAccounts,
    @Nullable String holdReason,
    @Nullable Instant lastRunAt,
    String lastResult) {
  /** Shows it. */
  public static BillingStatusBody of(BillingStatus status) {
    return new BillingStatusBody(
        status.businessDate(),
        status.due(),
        status.lastCharged(),
        status.lastFailed(),
        status.heldAccounts(),
        status.holdReason(),
        status.lastRunAt(),
        status.lastResult());
  }
}
