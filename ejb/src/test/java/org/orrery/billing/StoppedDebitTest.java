package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountView;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** A debit that a person ends before its time. */
class StoppedDebitTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void nothing_more_is_charged_and_what_was_charged_stays() {
    long monthly = billing.monthly(aMonthlyDebit().on(account));
    long period = billing.eachPeriod(account, "2.00");
    billing.runTo(seller, "2026-05-25");

    stop(monthly);
    stop(period);
    stop(period);
    billing.runTo(seller, "2026-08-25");

    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 6.00", "2026-05-20 6.00", "2026-05-20 2.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void the_restoration_of_a_deleted_account_does_not_set_it_going_again() {
    long monthly = billing.monthly(aMonthlyDebit().on(account));
    stop(monthly);
    billing.delete(account);

    billing.ledger.database.update(
        """
        update account set state = 'ACTIVE', deleted_on = null, purge_on = null,
          suspended_on = null where id = ?""",
        account.id().value());
    AccountView restored = billing.accounts.find(account.id()).orElseThrow();
    LocalDate day = LocalDate.parse("2026-04-20");
    inTransaction(
        () ->
            billing
                .beans
                .get(BillingOnRestoration.class)
                .takeUp(new AccountRestored(restored, day, day)));
    billing.runTo(seller, "2026-06-30");

    assertThat(billing.billed(account)).containsExactly("2026-04-20 6.00");
  }

  @Test
  void an_account_stops_only_what_it_has() {
    long monthly = billing.monthly(aMonthlyDebit().on(account));
    AccountView other = billing.open(seller);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> billing.debits.stop(BillingFixture.ADMINISTRATOR, other.id(), monthly)));
  }

  private void stop(long schedule) {
    inTransaction(() -> billing.debits.stop(BillingFixture.ADMINISTRATOR, account.id(), schedule));
  }
}
