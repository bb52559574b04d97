package org.orrery.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * All that somebody who looks at an account wants to know first.
 *
 * @param plan its name
 * @param owner name or company; empty if neither is known, or once it is purged
 * @param email the owner's; may be empty
 * @param creditLimit how far below zero the balance may go
 * @param isLimitOwn whether that is the account's own limit and not its plan's
 * @param mailsInvoices whether all invoices are sent by e-mail
 * @param course when what comes next
 * @param suspension null = it is not suspended
 * @param debt null = it is no debtor
 * @param hold null = the bill run charges it
 */
public record AccountProfile(
    AccountItem account,
    String plan,
    String owner,
    String email,
    Money creditLimit,
    boolean isLimitOwn,
    boolean mailsInvoices,
    Course course,
    @Nullable Suspension suspension,
    @Nullable Debt debt,
    @Nullable Hold hold) {

  /**
   * When what comes next.
   *
   * @param nextDebitOn null = nothing has a day; what waits for the next period is charged then
   * @param periodEndsOn the day on which the next billing period opens; null = it has none
   * @param trialEndsOn null = it is no trial
   * @param purgeOn from this day on a deletion cannot be undone; null = it is not deleted
   */
  public record Course(
      @Nullable LocalDate nextDebitOn,
      @Nullable LocalDate periodEndsOn,
      @Nullable LocalDate trialEndsOn,
      @Nullable LocalDate purgeOn) {}

  /**
   * Why it is closed to its owner.
   *
   * @param by ADMINISTRATOR, RESELLER, DEBT, TRIAL and others
   * @param reason as given; may be empty
   */
  public record Suspension(String by, String reason) {}

  /**
   * How far things are with a debtor.
   *
   * @param since the day from which days are counted
   * @param noticedOn null = not yet, as the others
   */
  public record Debt(
      LocalDate since,
      @Nullable LocalDate noticedOn,
      @Nullable LocalDate suspendedOn,
      @Nullable LocalDate warnedOn) {}

  /** Why the bill run leaves it alone. */
  public record Hold(String reason, String heldBy, Instant heldAt) {}
}
