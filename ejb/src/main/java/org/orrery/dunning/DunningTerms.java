package org.orrery.dunning;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * When a seller does what about a debtor, in days since the account became one. Day 0 is that day.
 *
 * @param noticeAfterDays null = the same day
 * @param suspendAfterDays null = never
 * @param deleteAfterDays null = never; not before the warning has been out for {@value
 *     #WARNING_DAYS} days
 */
public record DunningTerms(
    @Nullable Integer noticeAfterDays,
    @Nullable Integer suspendAfterDays,
    @Nullable Integer deleteAfterDays) {

  /** Days between the warning and the deletion, at least. */
  static final int WARNING_DAYS = 7;

  /** What happens where nobody has set anything: a notice on the first day. */
  static final DunningTerms MILD = new DunningTerms(null, null, null);

  private static final int DAYS_MAX = 3_660;

  /**
   * Checks the order of the steps.
   *
   * @throws InvalidValueException if a number of days is negative or above ten years, or an account
   *     would be deleted without a week's warning or before it is suspended
   */
  public DunningTerms {
    check(noticeAfterDays, 0);
    check(suspendAfterDays, 0);
    check(deleteAfterDays, WARNING_DAYS);
    if (deleteAfterDays != null
        && suspendAfterDays != null
        && deleteAfterDays <= suspendAfterDays) {
      throw new InvalidValueException("a debtor is deleted after it is suspended, not before");
    }
  }

  boolean isNoticeDue(long days) {
    return noticeAfterDays == null || days >= noticeAfterDays;
  }

  boolean isSuspensionDue(long days) {
    return suspendAfterDays != null && days >= suspendAfterDays;
  }

  boolean isWarningDue(long days) {
    return deleteAfterDays != null && days >= deleteAfterDays - WARNING_DAYS;
  }

  boolean isDeletionDue(long days) {
    return deleteAfterDays != null && days >= deleteAfterDays;
  }

  private static void check(@Nullable Integer days, int least) {
    if (days != null && (days < least || days > DAYS_MAX)) {
      throw new InvalidValueException("days are from " + least + " to " + DAYS_MAX);
    }
  }
}
