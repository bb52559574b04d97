package org.orrery.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.InvalidValueException;
import org.orrery.trail.Failures;

class RemoteAnswerTest {

  @Test
  void an_answer_is_passed_on() {
    assertThat(RemoteAnswer.of(() -> "2 charged")).isEqualTo("2 charged");
  }

  @Test
  void a_refusal_becomes_an_exception_that_every_client_knows() {
    assertThat(RemoteAnswer.refusal(new Failures.Told("ACCOUNT_NOT_FOUND", "No account 5")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("No account 5")
        .hasNoCause();
  }

  @Test
  void a_value_that_cannot_be_right_becomes_an_illegal_argument() {
    assertThat(RemoteAnswer.refusal(new Failures.Told("INVALID_VALUE", "an id is positive")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("an id is positive")
        .hasNoCause();
  }

  @Test
  void a_date_that_is_none_is_refused_with_an_example() {
    ClockMonitor clock = new ClockMonitor(new BusinessDates(), Clock.systemUTC());

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> clock.moveTo("tomorrow"))
        .withMessageContaining("2026-04-20");
  }
}
