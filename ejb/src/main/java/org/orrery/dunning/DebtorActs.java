package org.orrery.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.SuspendedBy;
import org.orrery.dunning.DebtorCase.DebtorRecord;

/** Performs single acts, in the transaction of the caller, who holds the account's row. */
@ApplicationScoped
class DebtorActs {

  @Inject DebtorRepository debtors;
  @Inject DebtorLetters letters;
  @Inject AccountLifecycle lifecycle;

  void perform(DunningAct act, DebtorCase file, DunningTerms terms, DebtorStep step) {
    LocalDate on = step.on();
    switch (act) {
      case LIST -> debtors.add(step);
      case REST -> debtors.beginAnew(file.account(), on);
      case NOTICE -> {
        letters.notice(file, since(file, on));
        debtors.noteNotice(step);
      }
      case SUSPEND -> {
        suspend(file, SuspendedBy.DEBT, "owes " + file.owed(), on);
        debtors.noteSuspension(step);
      }
      case WARN -> {
        letters.warning(file, since(file, on), deletion(since(file, on), terms, on));
        debtors.noteWarning(step);
      }
      case DELETE -> lifecycle.deleteBySystem(file.account(), SuspendedBy.DEBT, on);
      case CLEAR -> clear(file, on);
      case END_TRIAL -> suspend(file, SuspendedBy.TRIAL, "the trial ended", on);
      case SUSPEND_WITH_RESELLER ->
          lifecycle.suspendBySystem(
              file.account(), SuspendedBy.RESELLER_SUSPENDED, "the reseller is suspended", on);
      case RESUME_WITH_RESELLER ->
          lifecycle.resumeBySystem(file.account(), SuspendedBy.RESELLER_SUSPENDED, on);
    }
  }

  private void suspend(DebtorCase file, SuspendedBy cause, String reason, LocalDate on) {
    lifecycle.suspendBySystem(file.account(), cause, reason, on);
    letters.suspended(file, cause, on);
  }

  private void clear(DebtorCase file, LocalDate on) {
    debtors.remove(file.account()); // Before the resume, which would count its days anew.
    if (file.suspendedBy() == SuspendedBy.DEBT) {
      lifecycle.resumeBySystem(file.account(), SuspendedBy.DEBT, on);
    }
  }

  private static LocalDate since(DebtorCase file, LocalDate listedToday) {
    DebtorRecord record = file.record();
    return record == null ? listedToday : record.since();
  }

  /** The earliest day on which the account may be deleted after a warning of today. */
  private static LocalDate deletion(LocalDate since, DunningTerms terms, LocalDate today) {
    LocalDate earliest = today.plusDays(DunningTerms.WARNING_DAYS);
    Integer days = terms.deleteAfterDays();
    LocalDate planned = days == null ? earliest : since.plusDays(days);
    return planned.isBefore(earliest) ? earliest : planned;
  }
}
