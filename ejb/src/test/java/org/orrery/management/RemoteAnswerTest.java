package org.orrery.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;

class RemoteAnswerTest {

  @Test
  void an_answer_is_passed_on() {
    assertThat(RemoteAnswer.of(() -> "2 charged")).isEqualTo("2 charged");
  }

  @Test
  void a_refusal_becomes_an_exception_that_every_client_knows() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                RemoteAnswer.of(
                    () -> {
                      throw new AccountNotFoundException(new AccountId(5));
                    }))
        .withMessage("No account 5 that you may see; check the number")
        .withNoCause();
  }

  @Test
  void a_value_that_cannot_be_right_becomes_an_illegal_argument() {
    ClockMonitor clock = new ClockMonitor(new BusinessDates(), Clock.systemUTC());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoteAnswer.of(() -> new AccountId(0).toString()))
        .withNoCause();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.moveTo("tomorrow"))
        .withMessageContaining("2026-04-20");
  }
}
