package org.orrery.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExemptionCodeTest {

  @Test
  void the_code_is_the_value_of_the_first_pair_that_has_the_word_in_its_name() {
    assertThat(
            ExemptionCode.in(
                Map.of("_ci_exemption_code", " DE123 ", "tax_exemption", "X", "code", "Y")))
        .isEqualTo("DE123");
  }

  @Test
  void an_empty_one_claims_nothing() {
    assertThat(ExemptionCode.in(Map.of("exemption", "  ", "other", "DE123"))).isEmpty();
    assertThat(ExemptionCode.in(Map.of("a_exemption", " ", "b_exemption", "DE123")))
        .isEqualTo("DE123");
  }
}
