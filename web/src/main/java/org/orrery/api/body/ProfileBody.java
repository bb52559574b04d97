package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.AccountProfile;

/**
 * What is to be known of an account at first sight.
 *
 * @param plan its name
 * @param owner name or company; may be empty
 * @param creditLimit how far below zero the balance may go
 * @param limitOwn whether that is the account's own limit and not its plan's
 * @param nextDebitOn absent = nothing has a day
 * @param periodEndsOn absent = it has no billing period
 * @param trialEndsOn absent = it is no trial
 * @param purgeOn from this day on a deletion cannot be undone; absent = it is not deleted
 * @param suspendedBy absent = it is not suspended
 * @param suspensionReason absent = it is not suspended
 * @param debtorSince absent = it is no debtor
 * @param heldFor why the bill run leaves it alone; absent = it does not
 */
public record ProfileBody(
    AccountBody account,
    String plan,
    String owner,
    Amount creditLimit,
    boolean limitOwn,
    boolean mailsInvoices,
    @Nullable LocalDate nextDebitOn,
    @Nullable LocalDate periodEndsOn,
    @Nullable LocalDate trialEndsOn,
    @Nullable LocalDate purgeOn,
    @Nullable String suspendedBy,
    @Nullable String suspensionReason,
    @Nullable LocalDate debtorSince,
    @Nullable String heldFor) {
  /** Shows it. */
  public static ProfileBody of(AccountProfile profile) {
    AccountProfile.Suspension suspension = profile.suspension();
    AccountProfile.Debt debt = profile.debt();
    AccountProfile.Hold hold = profile.hold();
    return new ProfileBody(
        AccountBody.of(profile.account()),
        profile.plan(),
        profile.owner(),
        Amount.of(profile.creditLimit()),
        profile.isLimitOwn(),
        profile.mailsInvoices(),
        profile.course().nextDebitOn(),
        profile.course().periodEndsOn(),
        profile.course().trialEndsOn(),
        profile.course().purgeOn(),
        suspension == null ? null : suspension.by(),
        suspension == null ? null : suspension.reason(),
        debt == null ? null : debt.since(),
        hold == null ? null : hold.reason());
  }
}
