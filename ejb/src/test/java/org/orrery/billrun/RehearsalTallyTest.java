package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.billing.RehearsedAccount;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** What a rehearsal says of many accounts: sums, and whom to look at. */
class RehearsalTallyTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-20");
  private static final OutlierRule RULE =
      new OutlierRule(new BigDecimal("3"), new BigDecimal("1000"));

  private final RehearsalTally tally = new RehearsalTally(RULE);

  @Test
  void amounts_are_summed_by_currency() {
    tally.add(account(1, 2, "10.00", "1.90", "USD", null));
    tally.add(account(2, 1, "5.00", "0.95", "USD", null));
    tally.add(account(3, 1, "700", "0", "JPY", null));

    Rehearsal result = result();

    assertThat(result.toString())
        .isEqualTo(
            """
            seller 1, up to 2026-05-20: 3 accounts, 4 charges, 0 skipped, 0 to be held, 0 outliers
            JPY 700 without tax, 0 tax
            USD 15.00 without tax, 2.85 tax""");
    assertThat(RehearsalTally.total(result.sums(), "USD")).isEqualByComparingTo("17.85");
    assertThat(RehearsalTally.total(result.sums(), "EUR")).isZero();
  }

  @Test
  void who_would_only_be_skipped_or_held_is_counted_and_whose_period_only_opens_is_not() {
    tally.add(rehearsed(1, 0, 2, false));
    tally.add(rehearsed(2, 36, 0, true));
    tally.add(rehearsed(3, 0, 0, false));

    assertThat(result().toString())
        .startsWith(
            "seller 1, up to 2026-05-20: 2 accounts, 36 charges, 2 skipped, 1 to be held,"
                + " 0 outliers");
  }

  @Test
  void more_than_three_times_the_last_invoice_is_an_outlier_and_three_times_is_none() {
    tally.add(account(1, 1, "30.00", "0", "USD", "10.00"));
    tally.add(account(2, 1, "30.01", "0", "USD", "10.00"));

    assertThat(result().outliers())
        .extracting(Rehearsal.Outlier::toString)
        .containsExactly(
            "account 2: USD 30.01, last invoice USD 10.00: more than 3 times the last invoice");
  }

  @Test
  void more_than_a_thousand_is_an_outlier_whatever_was_before_and_a_thousand_is_none() {
    tally.add(account(1, 1, "1000.00", "0", "USD", "900.00"));
    tally.add(account(2, 1, "1000.00", "0.01", "USD", "900.00"));

    assertThat(result().outliers())
        .extracting(Rehearsal.Outlier::toString)
        .containsExactly("account 2: USD 1000.01, last invoice USD 900.00: more than 1000");
  }

  @Test
  void the_hundred_largest_changes_are_shown_and_all_counted() {
    for (int account = 1; account <= 101; account++) {
      tally.add(account(account, 1, (2_000 + account) + ".00", "0", "USD", null));
    }
    tally.add(account(102, 1, "5000.00", "0", "USD", "4999.00"));

    Rehearsal result = result();

    assertThat(result.outlierCount()).isEqualTo(102);
    assertThat(result.outliers()).hasSize(RehearsalTally.OUTLIERS_MAX);
    assertThat(result.outliers().get(0).account()).isEqualTo(new AccountId(101));
    assertThat(result.outliers().get(99).account()).isEqualTo(new AccountId(2));
  }

  @Test
  void of_equal_changes_the_lower_account_is_shown_first() {
    tally.add(account(2, 1, "2000.00", "0", "USD", null));
    tally.add(account(1, 1, "2000.00", "0", "USD", null));

    assertThat(result().outliers())
        .extracting(Rehearsal.Outlier::account)
        .containsExactly(new AccountId(1), new AccountId(2));
  }

  @Test
  void a_currency_of_which_nothing_was_charged_has_no_total() {
    assertThat(RehearsalTally.total(Map.of(), "USD")).isZero();
  }

  private Rehearsal result() {
    return tally.result(SellerId.HOST, DAY);
  }

  private static RehearsedAccount rehearsed(long id, int charges, int skipped, boolean isHeld) {
    Money nothing = Money.of("0", "USD");
    return new RehearsedAccount(
        new AccountId(id), charges, skipped, nothing, nothing, null, isHeld);
  }

  private static RehearsedAccount account(
      long id, int charges, String net, String tax, String currency, @Nullable String last) {
    return new RehearsedAccount(
        new AccountId(id),
        charges,
        0,
        Money.of(net, currency),
        Money.of(tax, currency),
        last == null ? null : Money.of(last, currency),
        false);
  }
}
