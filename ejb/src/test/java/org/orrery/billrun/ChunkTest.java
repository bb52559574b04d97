package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.due.DueAccounts;
import org.orrery.due.DuePage;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Many accounts in one transaction: nobody pays for another's doubt. */
class ChunkTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final List<AccountView> accounts =
      IntStream.range(0, 12).mapToObj(n -> billing.open(seller)).toList();

  @Test
  void one_account_that_fails_takes_no_other_along() {
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    billing.crashes.add(accounts.get(5).id());

    BillRunResult run = billing.runTo(seller, "2026-05-20");

    assertThat(run.charged()).isEqualTo(11);
    assertThat(run.failed()).isEqualTo(1);
    assertThat(billing.billed(accounts.get(5))).hasSize(1);
    assertThat(accounts).allMatch(billing::isSound);
  }

  @Test
  void the_charges_of_a_run_are_counted_for_the_node_that_made_them() {
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    billing.crashes.add(accounts.get(5).id());

    billing.runTo(seller, "2026-05-20");

    assertThat(billing.overview.shares())
        .filteredOn(share -> share.seller().equals(seller))
        .containsExactly(new RunShare(seller, LocalDate.parse("2026-05-20"), "orrery", 11));
  }

  @Test
  void a_charge_that_was_made_already_does_not_stop_the_others_of_its_chunk() {
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    billing.runTo(seller, "2026-05-20");
    billing.ledger.database.update(
        "update debit_schedule set next_ordinal = 2, next_due_on = '2026-05-20'"
            + " where account_id = ?",
        accounts.get(3).id().value());

    BillRunResult run = billing.runTo(seller, "2026-06-20");

    assertThat(run.failed()).isZero();
    assertThat(accounts)
        .allSatisfy(
            account -> {
              assertThat(billing.billed(account))
                  .containsExactly("2026-04-20 6.00", "2026-05-20 6.00", "2026-06-20 6.00");
              assertThat(billing.isSound(account)).isTrue();
            });
  }

  @Test
  void a_held_account_is_passed_over_in_the_middle_of_a_chunk() {
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    billing.holds.holdAccount(accounts.get(0).id(), "a question", "test");

    BillRunResult run = billing.runTo(seller, "2026-05-20");

    assertThat(run).isEqualTo(new BillRunResult(30, 11, 0, 0, 0, 0));
  }

  @Test
  void all_pages_together_name_everybody_who_is_due_once() {
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    accounts.forEach(account -> billing.monthly(aMonthlyDebit().on(account)));
    DueAccounts.Question question =
        new DueAccounts.Question(DueAccounts.Cause.DEBIT, seller, LocalDate.parse("2026-05-20"));

    List<AccountId> met = new ArrayList<>();
    DuePage page = billing.due.after(DuePage.Place.START, question, 5);
    while (!page.accounts().isEmpty()) {
      assertThat(page.accounts()).hasSizeLessThanOrEqualTo(5);
      met.addAll(page.accounts());
      page = billing.due.after(page.end(), question, 5);
    }

    assertThat(met).containsExactlyElementsOf(accounts.stream().map(AccountView::id).toList());
  }
}
