package org.orrery.billrun;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How billing stands.
 *
 * @param businessDate of the host
 * @param due debits that are due now, those of held accounts included
 * @param lastCharged charges of the last run that did something
 * @param lastFailed accounts on which that run failed
 * @param heldAccounts accounts that the run leaves alone
 * @param holdReason why the whole run is held; null if it is not
 * @param lastRunAt when that run ended; null if there was none
 * @param lastResult what it did, in one line; empty if there was none
 */
public record BillingStatus(
    LocalDate businessDate,
    long due,
    long lastCharged,
    long lastFailed,
    long heldAccounts,
    @Nullable String holdReason,
    @Nullable Instant lastRunAt,
    String lastResult) {}
