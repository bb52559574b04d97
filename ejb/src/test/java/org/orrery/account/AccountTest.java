package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Suspension, deletion, and the days on which a deletion can be undone. */
class AccountTest {

  private static final LocalDate DELETED_ON = LocalDate.parse("2026-04-12");

  private final Account account = account();

  @Test
  void a_deletion_is_undone_on_the_29_days_after_it() {
    account.delete(SuspendedBy.ADMINISTRATOR, DELETED_ON);

    assertThat(account.isDeleted()).isTrue();
    assertThat(account.restore(LocalDate.parse("2026-05-11"))).isEqualTo(DELETED_ON);
    assertThat(account.isDeleted()).isFalse();
  }

  @Test
  void on_the_30th_day_it_is_final() {
    account.delete(SuspendedBy.ADMINISTRATOR, DELETED_ON);

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> account.restore(LocalDate.parse("2026-05-12")));
    assertThat(account.isDeleted()).isTrue();
  }

  @Test
  void an_account_that_lives_is_not_restored() {
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> account.restore(DELETED_ON));
  }

  @Test
  void who_was_suspended_when_it_was_deleted_is_suspended_again() {
    account.suspend(SuspendedBy.DEBT, "owes", DELETED_ON);
    account.delete(SuspendedBy.DEBT, DELETED_ON);

    account.restore(DELETED_ON);

    assertThat(account.isSuspendedBy(SuspendedBy.DEBT)).isTrue();
  }

  @Test
  void a_second_suspension_and_a_resume_of_who_runs_are_refused() {
    assertThatExceptionOfType(AccountNotSuspendedException.class)
        .isThrownBy(() -> account.resume(SuspendedBy.ADMINISTRATOR));
    account.suspend(SuspendedBy.RESELLER, "asked for", DELETED_ON);
    assertThatExceptionOfType(AccountAlreadySuspendedException.class)
        .isThrownBy(() -> account.suspend(SuspendedBy.DEBT, "owes", DELETED_ON));

    account.resume(SuspendedBy.ADMINISTRATOR);

    assertThat(account.view().state()).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void a_resume_by_who_may_not_leaves_the_suspension() {
    account.suspend(SuspendedBy.MONEY_BACK, "wants its money back", DELETED_ON);

    assertThatExceptionOfType(ResumeNotAllowedException.class)
        .isThrownBy(() -> account.resume(SuspendedBy.ADMINISTRATOR));
    assertThat(account.isSuspendedBy(SuspendedBy.MONEY_BACK)).isTrue();
  }

  private static Account account() {
    AccountOpening opening =
        new AccountOpening(
            SellerId.HOST,
            1,
            0,
            Currency.getInstance("USD"),
            "",
            "Check",
            "",
            TaxExemptionClaim.NONE,
            "",
            ContactDetails.EMPTY,
            ContactDetails.EMPTY);
    return Account.open(
        new AccountId(5), new CustomerId(4), opening, LocalDate.parse("2026-04-01"));
  }
}
