package org.orrery.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountPaceTest {

  private final CountPace pace = new CountPace();

  @Test
  void what_was_not_counted_or_is_counted_quickly_is_counted_again_soon() {
    assertThat(pace.age("DUE")).isEqualTo(CountPace.AGE_MIN);

    pace.took("DUE", Duration.ofMillis(3));

    assertThat(pace.age("DUE")).isEqualTo(CountPace.AGE_MIN);
  }

  @Test
  void what_takes_longer_gets_a_hundred_times_as_old_and_five_minutes_at_most() {
    pace.took("DUE", Duration.ofMillis(400));
    assertThat(pace.age("DUE")).isEqualTo(Duration.ofSeconds(40));
    assertThat(pace.age("DEBT")).isEqualTo(CountPace.AGE_MIN);

    pace.took("DUE", Duration.ofSeconds(4));
    assertThat(pace.age("DUE")).isEqualTo(CountPace.AGE_MAX);
  }
}
