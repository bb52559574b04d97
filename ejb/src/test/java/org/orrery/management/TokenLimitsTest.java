package org.orrery.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.security.Scope;
import org.orrery.security.TokenTerms;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

class TokenLimitsTest {

  @Test
  void limits_are_words_in_any_order() {
    String limits = " money=USD:100,EUR:20.50 calls=60  accounts=5,6 addresses=10.0.0.0/8,::1 ";

    assertThat(TokenLimits.read(limits).terms("shop", "AdminServices.get*, MailServices", 30))
        .isEqualTo(
            new TokenTerms(
                "shop",
                List.of(new Scope("AdminServices.get*"), new Scope("MailServices")),
                List.of(new AccountId(5), new AccountId(6)),
                List.of("10.0.0.0/8", "::1"),
                60,
                List.of(Money.of("100.00", "USD"), Money.of("20.50", "EUR")),
                30));
  }

  @Test
  void no_words_are_no_limits() {
    TokenTerms terms = TokenLimits.read("").terms("shop", "*", 30);

    assertThat(terms.accounts()).isEmpty();
    assertThat(terms.addresses()).isEmpty();
    assertThat(terms.moneyPerDay()).isEmpty();
    assertThat(terms.callsPerMinute()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call=60",
        "accounts=",
        "accounts=,",
        "money=USD:1e9999999",
        "money=USD:1:2",
        "60",
        "calls=many",
        "calls=99999999999",
        "accounts=x",
        "accounts=0",
        "addresses=localhost",
        "money=100",
        "money=USD:0.001",
        "money=USD:-1",
        "money=USD:1,USD:2",
        "money=XYZW:1"
      })
  void what_is_no_limit_is_refused_and_makes_no_token_without_one(String limits) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TokenLimits.read(limits).terms("shop", "*", 30));
  }

  @Test
  void a_token_for_no_operation_is_refused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TokenLimits.read("").terms("shop", " , ", 30));
  }
}
