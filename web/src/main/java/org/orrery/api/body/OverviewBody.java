package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.overview.Installation;
import org.orrery.overview.LastRun;
import org.orrery.overview.Overview;

/**
 * How the business stands.
 *
 * @param seller absent = all sellers together
 * @param businessDate the seller's, or the host's
 * @param days the last 30 business dates on which something was charged or invoiced, oldest first
 * @param due what the run of the next business date finds due, by the schedules: before discounts,
 *     taxes and proration
 * @param debtors who is listed as debtor, and what they owe
 * @param lastRun absent = there was none
 * @param installation for administrators who ask for all sellers
 */
public record OverviewBody(
    @Nullable Long seller,
    LocalDate businessDate,
    List<DaySumBody> days,
    CountedSums due,
    CountedSums debtors,
    @Nullable LastRunBody lastRun,
    AttentionBody attention,
    @Nullable InstallationBody installation) {
  /** Shows it. */
  public static OverviewBody of(Overview overview) {
    LastRun run = overview.lastRun();
    Installation installation = overview.installation();
    return new OverviewBody(
        overview.seller(),
        overview.businessDate(),
        overview.days().stream().map(DaySumBody::of).toList(),
        CountedSums.of(overview.due()),
        CountedSums.of(overview.debtors()),
        run == null ? null : LastRunBody.of(run),
        AttentionBody.of(overview.attention()),
        installation == null ? null : InstallationBody.of(installation));
  }
}
