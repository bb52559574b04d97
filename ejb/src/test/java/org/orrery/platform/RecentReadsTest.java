package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentReadsTest {

  private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");
  private static final int MOST = 3;

  private final Map<String, Integer> rows = new HashMap<>(Map.of("one", 1));
  private final RecentReads<String, Integer> recent =
      new RecentReads<>(Duration.ofSeconds(1), MOST);
  private int statements;

  @Test
  void what_was_read_is_told_again_for_its_time_and_no_longer() {
    find("one", NOW);
    rows.put("one", 2);

    assertThat(find("one", NOW.plusMillis(999))).contains(1);
    assertThat(find("one", NOW.plusMillis(1000))).contains(2);
    assertThat(statements).isEqualTo(2);
  }

  @Test
  void a_clock_that_is_set_back_makes_nothing_last_longer() {
    find("one", NOW);
    rows.put("one", 2);

    assertThat(find("one", NOW.minusMillis(1))).contains(2);
  }

  @Test
  void what_is_not_there_is_asked_for_each_time() {
    assertThat(find("two", NOW)).isEmpty();
    rows.put("two", 2);

    assertThat(find("two", NOW)).contains(2);
  }

  @Test
  void a_change_is_seen_at_once() {
    find("one", NOW);
    rows.put("one", 2);
    recent.changed("one");

    assertThat(find("one", NOW)).contains(2);
  }

  @Test
  void what_was_read_before_a_change_and_would_be_kept_after_it_is_not() {
    recent.find(
        "one",
        NOW,
        key -> {
          int before = rows.get(key);
          rows.put(key, 2);
          recent.changed(key);
          return Optional.of(before);
        });

    assertThat(find("one", NOW)).contains(2);
  }

  @Test
  void no_more_is_kept_than_there_is_room_for() {
    for (int i = 0; i <= MOST; i++) {
      rows.put("row " + i, i);
      find("row " + i, NOW);
    }
    statements = 0;

    for (int i = 0; i <= MOST; i++) {
      find("row " + i, NOW);
    }
    assertThat(statements).isPositive();
  }

  private Optional<Integer> find(String key, Instant now) {
    return recent.find(
        key,
        now,
        wanted -> {
          statements++;
          return Optional.ofNullable(rows.get(wanted));
        });
  }
}
