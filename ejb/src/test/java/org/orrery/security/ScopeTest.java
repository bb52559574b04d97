package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "*, getQuota, true",
    "AdminServices, getQuota, true",
    "AdminServices.*, getQuota, true",
    "AdminServices.getQuota, getQuota, true",
    "AdminServices.get*, getQuota, true",
    "AdminServices.get*, changeQuota, false",
    "AdminServices.getQuota, getQuotas, false",
    "AdminServices.getQuotas, getQuota, false",
    "Admin, getQuota, false",
    "MailServices, getQuota, false"
  })
  void it_includes_what_it_names(String scope, String operation, boolean included) {
    assertThat(new Scope(scope).includes(new Operation("AdminServices", operation)))
        .isEqualTo(included);
  }

  @Test
  void the_setting_of_passwords_is_included_only_by_its_full_name() {
    Operation operation = new Operation("AdminServices", "changePassword");

    assertThat(new Scope("*").includes(operation)).isFalse();
    assertThat(new Scope("AdminServices").includes(operation)).isFalse();
    assertThat(new Scope("AdminServices.change*").includes(operation)).isFalse();
    assertThat(new Scope("AdminServices.changePassword").includes(operation)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"settleCardPayment", "assignNotice"})
  void money_that_no_limit_of_a_token_counts_is_included_only_by_its_full_name(String name) {
    Operation operation = new Operation("JsonApi", name);

    assertThat(new Scope("*").includes(operation)).isFalse();
    assertThat(new Scope("JsonApi").includes(operation)).isFalse();
    assertThat(new Scope("JsonApi." + name).includes(operation)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "A.*b", "**", "A.b.c", "A*", ".b", "A."})
  void anything_else_is_none(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Scope(text));
  }
}
