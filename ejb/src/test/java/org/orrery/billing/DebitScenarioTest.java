package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.shared.SellerId;

/** The golden cases, lived through day by day on a real database. */
class DebitScenarioTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void a_prorated_debit_of_two_months_charges_four_dollars_then_six_each_second_first() {
    billing.monthly(aMonthlyDebit().every(2).startingOn(1).on(account));

    billing.runTo(seller, "2026-10-15");

    assertThat(billing.charges(account))
        .containsExactly(
            "2026-04-20 4.00 #1 2026-04-20..2026-06-01",
            "2026-06-01 6.00 #2 2026-06-01..2026-08-01",
            "2026-08-01 6.00 #3 2026-08-01..2026-10-01",
            "2026-10-01 6.00 #4 2026-10-01..2026-12-01");
    assertThat(billing.balance(account.id())).isEqualTo("-22.00");
    assertThat(billing.isSound(account)).isTrue();
  }
}
