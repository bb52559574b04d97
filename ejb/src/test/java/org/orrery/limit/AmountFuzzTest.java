package org.orrery.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.orrery.shared.Money;
import org.orrery.shared.Refusal;

/**
 * Any decimal as an amount: refused at once, or money within the limit, half a unit away at most.
 */
class AmountFuzzTest {

  private static final BigDecimal MOST = new BigDecimal("1000000");
  private static final AmountLimit LIMIT = new AmountLimit(MOST);
  private static final List<Currency> CURRENCIES =
      List.of("USD", "JPY", "KWD", "EUR").stream().map(Currency::getInstance).toList();
  private static final int MAGNITUDE_BYTES_MAX = 200;
  private static final BigDecimal TWO = new BigDecimal(2);

  @FuzzTest
  void any_decimal_is_refused_or_rounded_to_money(FuzzedDataProvider data) {
    Currency currency = data.pickValue(CURRENCIES);
    int scale = data.consumeBoolean() ? data.consumeInt(-20, 60) : data.consumeInt();
    byte[] digits = data.consumeBytes(MAGNITUDE_BYTES_MAX);
    var sent = new BigDecimal(digits.length == 0 ? BigInteger.ZERO : new BigInteger(digits), scale);
    try {
      requireRounded(LIMIT.check(sent, currency), sent);
    } catch (Refusal refused) {
      assertThat(refused.getMessage()).hasSizeLessThan(200);
    }
  }

  private static void requireRounded(Money money, BigDecimal sent) {
    BigDecimal smallestUnit = BigDecimal.ONE.movePointLeft(money.amount().scale());
    assertThat(money.isPositive()).isTrue();
    assertThat(money.amount()).isLessThanOrEqualTo(MOST);
    assertThat(money.amount().subtract(sent).abs())
        .isLessThanOrEqualTo(smallestUnit.divide(TWO, smallestUnit.scale() + 1, RoundingMode.UP));
  }
}
