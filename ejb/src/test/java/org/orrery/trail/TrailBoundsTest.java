package org.orrery.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

/** Nobody fills the disk, and nobody tidies up the trail behind himself. */
class TrailBoundsTest {

  private final TrailFixture call = new TrailFixture();

  @Test
  void who_is_refused_for_ever_is_summed_up() {
    refuse(RefusalQuota.OF_ONE_MAX + 25);

    assertThat(count()).isEqualTo(RefusalQuota.OF_ONE_MAX);
    call.trail.sumUp();
    call.trail.sumUp();

    assertThat(call.entries(Map.of("login", call.login, "outcome", "left_out")))
        .extracting(TrailEntry::parameters)
        .containsExactly("25 refusals: 25 of address 192.0.2.7");
  }

  @Test
  void after_ten_minutes_refusals_are_written_again() {
    refuse(RefusalQuota.OF_ONE_MAX + 1);
    call.clock.set(call.clock.instant().plus(RefusalQuota.WINDOW));
    refuse(1);

    assertThat(count()).isEqualTo(RefusalQuota.OF_ONE_MAX + 1L);
  }

  @Test
  void many_addresses_are_bounded_together_and_crowd_out_no_caller() {
    for (int i = 0; i < RefusalQuota.OF_STRANGERS_MAX + 10; i++) {
      call.origin.from("2001:db8::" + Integer.toHexString(i));
      refuse(1);
    }
    assertThat(count()).isEqualTo(RefusalQuota.OF_STRANGERS_MAX);

    call.known();
    refuse(1);
    assertThat(count()).isEqualTo(RefusalQuota.OF_STRANGERS_MAX + 1L);
  }

  @Test
  void what_succeeds_is_never_left_out() {
    refuse(RefusalQuota.OF_ONE_MAX + 1);
    call.trail.done();

    assertThat(call.entries().get(0).outcome()).isEqualTo(Trail.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail_entry set login = 'somebody' where login = ?",
        "update trail_entry set outcome = 'DONE' where login = ?",
        "delete from trail_entry where login = ?"
      })
  void a_young_entry_is_neither_changed_nor_removed(String sql) {
    call.clock.set(Instant.now(Clock.systemUTC()));
    call.trail.refused("ACCESS_DENIED");

    assertThatIllegalStateException().isThrownBy(() -> call.database.update(sql, call.login));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void the_trail_is_not_emptied() {
    assertThatIllegalStateException()
        .isThrownBy(() -> call.database.update("truncate trail_entry"));
  }

  @Test
  void old_entries_go_and_refusals_before_them_and_that_is_recorded() {
    Instant today = Instant.parse("2020-06-01T00:00:00Z");
    addAt(today.minus(Duration.ofDays(401)), "old");
    addAt(today.minus(Duration.ofDays(399)), "kept");
    call.clock.set(today.minus(Duration.ofDays(91)));
    call.trail.refused("ACCESS_DENIED");
    call.clock.set(today.minus(Duration.ofDays(89)));
    call.trail.refused("ACCOUNT_NOT_FOUND");

    call.clock.set(today);
    int removed = call.beans.get(TrailRetention.class).removeNext();

    assertThat(removed).isEqualTo(2);
    assertThat(call.entries())
        .extracting(TrailEntry::parameters)
        .containsExactlyInAnyOrder(
            "1 entries older than 400 days", "1 refusals older than 90 days", "kept", "");
  }

  @Test
  void nobody_keeps_the_trail_for_less_than_30_days() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new TrailTerms(400, 29));
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new TrailTerms(29, 90));
  }

  private void addAt(Instant when, String text) {
    call.clock.set(when);
    call.origin.asks(text);
    call.trail.done();
    call.origin.asks("");
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      call.trail.refused("AUTHENTICATION_FAILED");
    }
  }

  private long count() {
    return call.database.number("select count(*) from trail_entry where login = ?", call.login);
  }
}
