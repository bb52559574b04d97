package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.shared.Money;

/** Every figure of refunds that the reference prints or derives. */
class PrepaidTest {

  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal ALL = new BigDecimal("100");
  private static final BigDecimal EIGHTY = new BigDecimal("80");

  @Test
  void thirty_dollars_for_90_days_with_45_left_at_80_percent_give_12_back() {
    Prepaid.Refund refund = paid("30.00", 90).refund(ONE, FROM.plusDays(45), EIGHTY);
    assertThat(refund.net()).hasToString("USD 12.00");
    assertThat(refund.days()).isEqualTo(45);
  }

  @Test
  void a_monthly_fee_of_10_at_80_percent_gives_8_back_on_any_day() {
    Prepaid monthly = monthly("10.00", 31);
    assertThat(monthly.refund(ONE, FROM, EIGHTY).net()).hasToString("USD 8.00");
    assertThat(monthly.refund(ONE, FROM.plusDays(30), EIGHTY).net()).hasToString("USD 8.00");
  }

  @Test
  void nothing_is_left_of_a_month_or_period_that_is_over() {
    assertThat(monthly("10.00", 31).refund(ONE, FROM.plusDays(31), ALL).net())
        .hasToString("USD 0.00");
    assertThat(paid("10.00", 31).refund(ONE, FROM.plusDays(40), ALL).net()).hasToString("USD 0.00");
  }

  @Test
  void the_money_back_period_gives_all_back_without_percentage_or_proration() {
    assertThat(paid("30.00", 90).full().net()).hasToString("USD 30.00");
  }

  @Test
  void the_full_refund_is_what_was_not_given_back_before() {
    Prepaid.Refund half = paid("30.00", 90).refund(ONE, FROM.plusDays(45), ALL);
    Prepaid rest = after(paid("30.00", 90), half);
    assertThat(rest.full().net()).hasToString("USD 15.00");
  }

  @Test
  void the_share_of_tax_comes_back_with_the_fee() {
    Prepaid taxed =
        new Prepaid(
            usd("10.00"), usd("1.93"), ONE, FROM, FROM.plusDays(30), false, BigDecimal.ZERO);
    Prepaid.Refund refund = taxed.refund(ONE, FROM.plusDays(20), ALL);
    assertThat(refund.net()).hasToString("USD 3.33");
    assertThat(refund.tax()).hasToString("USD 0.64");
    assertThat(refund.total()).hasToString("USD 3.97");
  }

  @Test
  void three_units_of_ten_dollars_returned_one_by_one_give_ten_dollars_back() {
    Prepaid left =
        new Prepaid(
            usd("10.00"),
            usd("0.00"),
            new BigDecimal("3"),
            FROM,
            FROM.plusDays(30),
            false,
            BigDecimal.ZERO);
    Money sum = usd("0.00");
    for (int unit = 0; unit < 3; unit++) {
      Prepaid.Refund refund = left.refund(ONE, FROM, ALL);
      sum = sum.plus(refund.net());
      left = after(left, refund);
    }
    assertThat(sum).hasToString("USD 10.00");
    assertThat(left.full().net()).hasToString("USD 0.00");
  }

  static Prepaid after(Prepaid paid, Prepaid.Refund refund) {
    return new Prepaid(
        paid.net(),
        paid.tax(),
        paid.units(),
        paid.from(),
        paid.to(),
        paid.monthly(),
        paid.given().add(refund.weight()));
  }

  private static Prepaid paid(String net, int days) {
    return new Prepaid(
        usd(net), usd("0.00"), ONE, FROM, FROM.plusDays(days), false, BigDecimal.ZERO);
  }

  private static Prepaid monthly(String net, int days) {
    return new Prepaid(
        usd(net), usd("0.00"), ONE, FROM, FROM.plusDays(days), true, BigDecimal.ZERO);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
