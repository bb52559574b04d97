package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

  @Test
  void delays_double_up_to_an_hour_for_a_day() {
    assertThat(RetryDelay.after(1, false)).hasValue(Duration.ofMinutes(1));
    assertThat(RetryDelay.after(2, false)).hasValue(Duration.ofMinutes(2));
    assertThat(RetryDelay.after(6, false)).hasValue(Duration.ofMinutes(32));
    assertThat(RetryDelay.after(7, false)).hasValue(Duration.ofHours(1));
    assertThat(RetryDelay.after(29, false)).hasValue(Duration.ofHours(1));
    assertThat(RetryDelay.after(30, false)).isEmpty();
  }

  @Test
  void what_is_refused_for_good_is_given_up_on_at_the_fifth_time() {
    assertThat(RetryDelay.after(4, true)).hasValue(Duration.ofMinutes(8));
    assertThat(RetryDelay.after(5, true)).isEmpty();
  }
}
