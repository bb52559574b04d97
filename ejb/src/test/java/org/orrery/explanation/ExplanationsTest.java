package org.orrery.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.SellerId;

class ExplanationsTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Explanations explanations = billing.beans.get(Explanations.class);

  @Test
  void a_prorated_first_charge_shows_its_sum() {
    billing.monthly(aMonthlyDebit().of("6.00").every(2).startingOn(1).on(account));

    assertThat(explain(1))
        .containsSubsequence(
            "charge     N of account N: 4.00 USD without tax, 0.00 USD tax",
            "debit      schedule N, monthly, set on 2026-04-20 by admin: 6.00 USD every 2 months;"
                + " this is number 1 ",
            "due on     2026-04-20 in Europe/Berlin, the day of setting",
            "pays for   2026-04-20 to 2026-05-31",
            "computed   6.00 x (1 months x 30 + 10 days) / (2 months x 30) = 4.00 USD, rounded"
                + " HALF_UP",
            "taxes      none: no tax was in force for the account",
            "made by    the call of admin at T",
            "booked     journal entry N, number 1 of the account's chain",
            "invoice    N, not yet numbered");
  }

  @Test
  void a_later_charge_follows_from_the_anchor_and_names_its_run() {
    billing.monthly(aMonthlyDebit().of("6.00").every(2).startingOn(1).on(account));
    billing.runTo(seller, "2026-08-01");

    assertThat(explain(3))
        .containsSubsequence(
            "due on     2026-08-01 in Europe/Berlin, anchor 2026-04-01 + (3 - 1) x 2 months",
            "computed   the whole rate, 6.00 USD",
            "made by    the bill run of 2026-08-01, begun at T");
  }

  @Test
  void a_skipped_charge_says_why() {
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    billing.suspend(account);
    billing.moveTo(seller, "2026-07-01");
    billing.resume(account);

    assertThat(explain(2)).contains("skipped, the account was suspended").doesNotContain("booked");
  }

  @Test
  void a_debit_of_each_period_names_the_period() {
    billing.eachPeriod(account, "5.00");
    billing.runTo(seller, "2026-05-20");

    assertThat(explain(1)).contains("when the period from 2026-05-20 opened");
  }

  @Test
  void there_is_no_story_of_a_charge_that_is_none() {
    assertThat(explanations.explain(999_999_999)).isEmpty();
  }

  /** The story of the account's charge with an ordinal; ids and instants made equal. */
  private String explain(int ordinal) {
    List<Long> ids =
        billing.ledger.database.query(
            "select id from charge where account_id = ? and ordinal = ?",
            row -> row.getLong(1),
            account.id().value(),
            ordinal);
    return explanations
        .explain(ids.get(0))
        .orElseThrow()
        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "T")
        .replaceAll("(charge     |account |schedule |entry |invoice    )\\d+", "$1N");
  }
}
