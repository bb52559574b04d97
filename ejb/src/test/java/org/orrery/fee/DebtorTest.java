package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orrery.shared.Money;

/** The printed example: a limit of $10, by card and by check. */
class DebtorTest {

  private static final Money TEN = Money.of("10.00", "USD");

  @Test
  void five_dollars_may_be_bought_with_a_limit_of_ten() {
    assertThat(check("0.00").mayBuyNothing()).isFalse();
    assertThat(check("0.00").cannotAfford(usd("-5.00"))).isFalse();
  }

  @Test
  void ten_more_are_refused_with_a_check_or_a_bad_card_and_the_balance_stays() {
    assertThat(check("-5.00").cannotAfford(usd("-15.00"))).isTrue();
  }

  @Test
  void a_good_card_buys_the_ten_more_and_is_charged_all_fifteen() {
    Debtor card = new Debtor(usd("-5.00"), TEN, true);
    assertThat(card.cannotAfford(usd("-15.00"))).isFalse();
  }

  @Test
  void with_a_debt_of_25_nothing_may_be_bought_not_even_what_is_free() {
    assertThat(check("-25.00").mayBuyNothing()).isTrue();
    assertThat(check("-10.00").mayBuyNothing()).isFalse(); // The limit is reached, not exceeded.
  }

  @Test
  void with_a_limit_of_zero_and_no_money_a_check_buys_only_what_is_free() {
    Debtor poor = new Debtor(usd("0.00"), usd("0.00"), false);
    assertThat(poor.mayBuyNothing()).isFalse();
    assertThat(poor.cannotAfford(usd("-0.01"))).isTrue();
    assertThat(poor.cannotAfford(usd("0.00"))).isFalse();
  }

  private static Debtor check(String balance) {
    return new Debtor(usd(balance), TEN, false);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
