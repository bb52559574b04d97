package org.orrery.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.console.TestRequest;

/** The container gives null for a field that was left empty. */
class EmptyFieldsTest {

  @Test
  void a_password_that_was_left_empty_is_refused_and_not_a_failure() {
    PasswordForm form = new PasswordForm();
    form.query = TestRequest.query(Map.of());

    form.setPassword(null);
    form.setRepeated(null);

    assertThat(form.getPassword()).isEmpty();
    assertThat(form.getRepeated()).isEmpty();
  }

  @Test
  void a_proposed_password_that_was_emptied_is_proposed_anew() {
    PasswordForm form = new PasswordForm();
    form.query = TestRequest.query(Map.of("getParameter", "1"));

    form.setPassword(null);

    assertThat(form.getPassword()).hasSizeGreaterThan(15);
  }

  @Test
  void a_debit_without_its_figures_is_asked_for_them() {
    DebitForm form = new DebitForm();

    form.setAmount(null);
    form.setEvery(null);
    form.setMonths(null);
    form.setStartOn(null);

    assertThat(form.getAmount() + form.getEvery() + form.getMonths() + form.getStartOn()).isEmpty();
  }
}
