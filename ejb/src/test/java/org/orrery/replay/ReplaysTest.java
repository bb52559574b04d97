package org.orrery.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.SellerId;

/** A day is replayed from what is stored of it. */
class ReplaysTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Replays replays = billing.beans.get(Replays.class);

  @Test
  void charges_of_all_accounts_and_their_taxes_are_the_same() {
    AccountView other = billing.open(seller);
    billing.tax(account, "VAT", "19");
    billing.monthly(aMonthlyDebit().on(account));
    billing.once(account, "5.00");
    billing.once(other, "5.00");

    assertThat(replays.replay(seller, DAY).toString())
        .isEqualTo(
            "seller %s, 2026-04-20: 3 charges, 0 fees, taxes of 3 invoices computed again: the same"
                .formatted(seller));
  }

  @Test
  void what_is_stored_otherwise_is_told() {
    billing.tax(account, "VAT", "19");
    long schedule = billing.monthly(aMonthlyDebit().on(account));

    assertThat(
            after("update charge set amount = amount + 1 where schedule_id = " + schedule)
                .toString())
        .isEqualTo(
            """
            seller %1$s, 2026-04-20: 1 charges, 0 fees, taxes of 1 invoices computed again:\
             NOT THE SAME
            account %2$s: charge 1 of schedule %3$d: amount is '7.0000', computed '6.0000'
            account %2$s: charge 1 of schedule %3$d: tax_amount is 1.14, computed 1.33
            account %2$s: taxes of invoice %4$d are %5$s, computed %6$s"""
                .formatted(
                    seller,
                    account.id(),
                    schedule,
                    invoice(),
                    "[TaxLine[rate=TaxRate[id=1, description=VAT, percent=19], amount=USD 1.14]]",
                    "[TaxLine[rate=TaxRate[id=1, description=VAT, percent=19], amount=USD 1.33]]"));
  }

  @Test
  void a_hundred_differences_are_told() {
    for (int n = 0; n < 101; n++) {
      billing.once(account, "5.00");
    }

    assertThat(
            after("update charge set note = 'x' where account_id = " + account.id()).differences())
        .hasSize(100);
  }

  private long invoice() {
    return billing.ledger.database.number(
        "select max(id) from invoice where account_id = ?", account.id().value());
  }

  /** What a replay finds after who owns the database has changed it; undone. */
  private ReplayReport after(String sql) {
    return undone(
        () -> {
          billing.ledger.database.update("set local session_replication_role = replica");
          assertThat(billing.ledger.database.update(sql)).isPositive();
          return replays.replay(seller, DAY);
        });
  }
}
