package org.orrery.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardRulesTest {

  private static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");
  private static final UUID ID = new UUID(1, 1);
  private static final UUID NODE = new UUID(2, 2);
  private static final GuardLimits LIMITS =
      new GuardLimits(Duration.ofMinutes(2), Duration.ofDays(35), false);

  @Test
  void a_heartbeat_after_a_heartbeat_is_no_doubt() {
    assertThat(judge(witness("a/1", 1, 7, 70), database("a/1", "a/1", 1, 7, 70))).isEmpty();
  }

  @Test
  void neither_is_the_first_one_nor_a_lost_file_nor_a_crash_before_the_file_was_written() {
    assertThat(judge(null, database("", "a/1", 1, 0, 1))).isEmpty();
    assertThat(judge(null, database("a/1", "a/1", 3, 9, 70))).isEmpty();
    assertThat(judge(witness("a/1", 1, 6, 70), database("a/1", "a/1", 1, 7, 71))).isEmpty();
  }

  @Test
  void a_database_that_knows_less_than_the_node_is_older() {
    assertThat(judge(witness("a/1", 1, 8, 70), database("a/1", "a/1", 1, 7, 70)))
        .containsExactly(AlarmKind.DATABASE_OLDER);
    assertThat(judge(witness("a/1", 1, 7, 71), database("a/1", "a/1", 1, 7, 70)))
        .containsExactly(AlarmKind.DATABASE_OLDER);
    assertThat(judge(witness("a/1", 2, 3, 70), database("a/1", "a/1", 1, 7, 70)))
        .containsExactly(AlarmKind.DATABASE_OLDER);
  }

  @Test
  void a_node_that_comes_after_the_alarm_does_not_raise_it_again() {
    assertThat(judge(witness("a/1", 1, 99, 990), database("b/2", "b/2", 2, 8, 70))).isEmpty();
  }

  @Test
  void data_in_another_database_are_a_copy() {
    assertThat(judge(null, database("a/1", "b/1", 1, 7, 70)))
        .containsExactly(AlarmKind.DATABASE_COPIED);
    assertThat(judge(witness("a/1", 1, 7, 70), database("b/1", "b/1", 1, 7, 70)))
        .containsExactly(AlarmKind.DATABASE_COPIED);
  }

  @ParameterizedTest
  @CsvSource({
    "120, ",
    "121, CLOCK_FORWARD",
    "-120, ",
    "-121, CLOCK_BACKWARD",
    "5, ",
    "315360000, CLOCK_FORWARD"
  })
  void a_running_process_sees_its_clock_jump(long seconds, String kind) {
    ClockSample before = new ClockSample(NOON.minusSeconds(30), 1_000);
    Instant shown = NOON.plusSeconds(seconds);
    ClockSample now = new ClockSample(shown, 1_000 + Duration.ofSeconds(30).toNanos());
    Installation found = new Installation(ID, "a/1", "a/1", 1, 7, NOON.minusSeconds(30), 70, shown);

    assertThat(kinds(new Reading(null, found, before, now, false, true), LIMITS))
        .isEqualTo(kind == null ? List.of() : List.of(AlarmKind.valueOf(kind)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T00:59:50Z", "2026-10-25T00:59:50Z"})
  void a_night_in_which_the_clocks_change_is_no_doubt(String evening) {
    Instant before = Instant.parse(evening);
    Instant now = before.plusSeconds(30);
    Installation found = new Installation(ID, "a/1", "a/1", 1, 7, before, 70, now);

    assertThat(
            kinds(
                new Reading(
                    null,
                    found,
                    new ClockSample(before, 0),
                    new ClockSample(now, Duration.ofSeconds(30).toNanos()),
                    false,
                    true),
                LIMITS))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, ",
    "P30D, ",
    "P36D, LONG_SILENCE",
    "P3650D, LONG_SILENCE",
    "-PT60S, ",
    "-PT1H, CLOCK_BACKWARD"
  })
  void a_process_that_starts_compares_its_clock_with_the_last_heartbeat(
      Duration silence, String kind) {
    Installation found = new Installation(ID, "a/1", "a/1", 1, 7, NOON.minus(silence), 70, NOON);

    assertThat(kinds(new Reading(null, found, null, new ClockSample(NOON, 0), false, true), LIMITS))
        .isEqualTo(kind == null ? List.of() : List.of(AlarmKind.valueOf(kind)));
  }

  @ParameterizedTest
  @CsvSource({"119, ", "-119, ", "121, CLOCKS_APART", "-121, CLOCKS_APART"})
  void the_clocks_of_machine_and_database_stand_together(long seconds, String kind) {
    Installation found =
        new Installation(ID, "a/1", "a/1", 1, 7, null, 70, NOON.plusSeconds(seconds));

    assertThat(kinds(new Reading(null, found, null, new ClockSample(NOON, 0), false, true), LIMITS))
        .isEqualTo(kind == null ? List.of() : List.of(AlarmKind.valueOf(kind)));
  }

  @Test
  void an_answer_that_came_late_tells_nothing_of_the_clocks_and_everything_else() {
    Installation found = new Installation(ID, "a/1", "a/1", 1, 7, NOON, 70, NOON);
    ClockSample late = new ClockSample(NOON.plusSeconds(300), 0);

    assertThat(kinds(new Reading(null, found, null, late, false, false), LIMITS)).isEmpty();
    assertThat(
            kinds(new Reading(witness("a/1", 1, 8, 70), found, null, late, false, false), LIMITS))
        .containsExactly(AlarmKind.DATABASE_OLDER);
  }

  @Test
  void a_new_node_is_a_doubt_only_where_one_wants_to_be_asked() {
    Reading newNode =
        new Reading(
            null, database("a/1", "a/1", 1, 7, 70), null, new ClockSample(NOON, 0), true, true);

    assertThat(kinds(newNode, LIMITS)).isEmpty();
    assertThat(kinds(newNode, new GuardLimits(LIMITS.clockTolerance(), LIMITS.silence(), true)))
        .containsExactly(AlarmKind.NEW_NODE);
  }

  @Test
  void no_count_goes_back_whatever_was_restored() {
    Witness known = witness("a/1", 3, 50, 70);

    Witness next = witness("a/1", 1, 7, 60).after(known, true);

    assertThat(next.epoch()).isEqualTo(4);
    assertThat(next.beat()).isEqualTo(51);
    assertThat(next.entries()).isEqualTo(60);
  }

  private static List<AlarmKind> judge(Witness witness, Installation found) {
    return kinds(new Reading(witness, found, null, new ClockSample(NOON, 0), false, true), LIMITS);
  }

  private static List<AlarmKind> kinds(Reading reading, GuardLimits limits) {
    return GuardRules.judge(reading, limits).stream().map(Alarm::kind).toList();
  }

  private static Witness witness(String database, long epoch, long beat, long entries) {
    return new Witness(ID, NODE, database, epoch, beat, entries, NOON.minusSeconds(30));
  }

  private static Installation database(
      String recorded, String actual, long epoch, long beat, long entries) {
    return new Installation(
        ID, recorded, actual, epoch, beat, NOON.minusSeconds(30), entries, NOON);
  }
}
