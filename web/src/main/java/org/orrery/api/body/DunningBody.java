package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.dunning.DunningTerms;

/**
 * When a seller does what about a debtor, in days since it became one.
 *
 * @param noticeAfterDays absent = the same day
 * @param suspendAfterDays absent = never
 * @param deleteAfterDays absent = never
 */
public record DunningBody(
    @Nullable Integer noticeAfterDays,
    @Nullable Integer suspendAfterDays,
    @Nullable Integer deleteAfterDays) {
  /** Shows it. */
  public static DunningBody of(DunningTerms terms) {
    return new DunningBody(
        terms.noticeAfterDays(), terms.suspendAfterDays(), terms.deleteAfterDays());
  }

  /** What is wanted. */
  public DunningTerms wanted() {
    return new DunningTerms(noticeAfterDays, suspendAfterDays, deleteAfterDays);
  }
}
