package org.orrery.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountState;
import org.orrery.account.SuspendedBy;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * What is known of an account when it is decided what to do about it.
 *
 * @param suspendedBy null = not suspended
 * @param balance negative = the customer owes
 * @param limit how much it may owe, zero or more
 * @param billed whether the plan is billed at all
 * @param paysByGoodCard whether it pays by a card that can be charged
 * @param cardHeldUp whether that card is not charged for a reason of ours
 * @param trialEndsOn null = no trial
 * @param resumedOn the last resume; null = never
 * @param sellerInGoodStanding false while its reseller is suspended or gone
 * @param record null = it is no debtor so far
 */
record DebtorCase(
    AccountId account,
    SellerId seller,
    AccountState state,
    @Nullable SuspendedBy suspendedBy,
    Money balance,
    Money limit,
    boolean billed,
    boolean paysByGoodCard,
    boolean cardHeldUp,
    @Nullable LocalDate trialEndsOn,
    @Nullable LocalDate resumedOn,
    boolean sellerInGoodStanding,
    @Nullable DebtorRecord record) {

  /**
   * What was done about a debtor so far.
   *
   * @param since the day from which days are counted
   * @param noticedOn null = not yet, as the next one
   */
  record DebtorRecord(
      LocalDate since, @Nullable LocalDate noticedOn, @Nullable LocalDate warnedOn) {}

  /**
   * Whether it owes more than it may. Neither trials nor unbilled accounts ever do. A card that can
   * be charged keeps an account from the list, but takes nobody off it: only money does.
   */
  boolean owesTooMuch() {
    return billed
        && trialEndsOn == null
        && (record != null || !paysByGoodCard)
        && owed().amount().compareTo(limit.amount()) > 0;
  }

  /** What the customer owes; zero or negative if nothing. */
  Money owed() {
    return balance.negated();
  }

  /** A person who resumes an account has its word for the rest of that day. */
  boolean wasResumedOn(LocalDate day) {
    return resumedOn != null && !resumedOn.isBefore(day);
  }
}
