package org.orrery.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountState;
import org.orrery.account.SuspendedBy;
import org.orrery.dunning.DebtorCase.DebtorRecord;

/**
 * Decides what is due about an account on a day. Knows nothing but its arguments.
 *
 * <p>Whoever does what it says and asks again on the same day is told to do nothing. Source: API
 * reference, sections 6.3, 6.10 and 6.11.
 */
final class DebtorCourse {

  private DebtorCourse() {}

  /** What to do on {@code day}, in order; mostly nothing. */
  static List<DunningAct> acts(DebtorCase file, DunningTerms terms, LocalDate day) {
    if (!file.sellerInGoodStanding()) { // Its customers cannot pay, so their debts rest.
      return file.state() == AccountState.ACTIVE
          ? List.of(DunningAct.SUSPEND_WITH_RESELLER)
          : List.of();
    }
    if (file.suspendedBy() == SuspendedBy.RESELLER_SUSPENDED) {
      return List.of(DunningAct.RESUME_WITH_RESELLER);
    }
    List<DunningAct> acts = new ArrayList<>(debt(file, terms, day));
    if (isTrialOver(file, day)) {
      acts.add(DunningAct.END_TRIAL);
    }
    return acts;
  }

  private static List<DunningAct> debt(DebtorCase file, DunningTerms terms, LocalDate day) {
    DebtorRecord known = file.record();
    if (!file.owesTooMuch()) {
      return known == null ? List.of() : List.of(DunningAct.CLEAR);
    }
    if (known != null && file.cardHeldUp()) { // The customer would pay, if we could charge it.
      return known.since().isBefore(day) ? List.of(DunningAct.REST) : List.of();
    }
    List<DunningAct> acts = new ArrayList<>();
    if (known == null) {
      acts.add(DunningAct.LIST);
    }
    DebtorRecord debtor = known == null ? new DebtorRecord(day, null, null) : known;
    long days = ChronoUnit.DAYS.between(debtor.since(), day);
    if (debtor.noticedOn() == null && terms.isNoticeDue(days)) {
      acts.add(DunningAct.NOTICE);
    }
    if (mayBeSuspended(file, day) && terms.isSuspensionDue(days)) {
      acts.add(DunningAct.SUSPEND);
    }
    ending(debtor.warnedOn(), terms, days, day).ifPresent(acts::add);
    return acts;
  }

  /** The warning, or once it has been out for long enough, the deletion. */
  private static Optional<DunningAct> ending(
      @Nullable LocalDate warnedOn, DunningTerms terms, long days, LocalDate day) {
    if (warnedOn == null) {
      return terms.isWarningDue(days) ? Optional.of(DunningAct.WARN) : Optional.empty();
    }
    boolean longEnough = !day.isBefore(warnedOn.plusDays(DunningTerms.WARNING_DAYS));
    return longEnough && terms.isDeletionDue(days)
        ? Optional.of(DunningAct.DELETE)
        : Optional.empty();
  }

  private static boolean isTrialOver(DebtorCase file, LocalDate day) {
    LocalDate endsOn = file.trialEndsOn();
    return endsOn != null && !day.isBefore(endsOn) && mayBeSuspended(file, day);
  }

  private static boolean mayBeSuspended(DebtorCase file, LocalDate day) {
    return file.state() == AccountState.ACTIVE && !file.wasResumedOn(day);
  }
}
