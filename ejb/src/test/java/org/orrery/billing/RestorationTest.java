package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.shared.SellerId;

/** A deletion that is undone: as if the account had been suspended between. */
class RestorationTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void what_fell_due_while_it_was_deleted_is_skipped_and_the_rest_is_charged() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.eachPeriod(account, "2.00");
    billing.runTo(seller, "2026-05-25");
    billing.delete(account);
    billing.moveTo(seller, "2026-06-22");

    restore("2026-05-25", "2026-06-22");
    billing.runTo(seller, "2026-07-22");

    assertThat(billing.skipped(account)).containsExactly("2026-06-20 SUSPENDED");
    assertThat(billing.billed(account))
        .containsExactly(
            "2026-04-20 6.00",
            "2026-05-20 6.00",
            "2026-05-20 2.00",
            "2026-06-22 2.00",
            "2026-07-20 6.00",
            "2026-07-22 2.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_debit_that_had_made_all_its_charges_stays_ended() {
    billing.once(account, "5.00");
    billing.delete(account);

    restore("2026-04-20", "2026-04-20");
    billing.runTo(seller, "2026-06-30");

    assertThat(billing.billed(account)).containsExactly("2026-04-20 5.00");
  }

  private void restore(String deletedOn, String on) {
    billing.ledger.database.update(
        """
        update account set state = 'ACTIVE', deleted_on = null, purge_on = null,
          suspended_on = null where id = ?""",
        account.id().value());
    AccountView restored = billing.accounts.find(account.id()).orElseThrow();
    assertThat(restored.state()).isEqualTo(AccountState.ACTIVE);
    inTransaction(
        () ->
            billing
                .beans
                .get(BillingOnRestoration.class)
                .takeUp(
                    new AccountRestored(
                        restored, LocalDate.parse(deletedOn), LocalDate.parse(on))));
  }
}
