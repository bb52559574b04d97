package org.orrery.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orrery.setting.RecentSettings;
import org.orrery.setting.SettingCatalogue;

/**
 * How many keys an administrator or a reseller may use in a day in UTC. Counted in memory, a node's
 * own: what is bounded is a program that has gone wild, and no honest call should pay a statement
 * for that.
 */
@ApplicationScoped
class KeyQuota {

  private static final int CALLERS_MAX = 10_000;

  @Inject RecentSettings settings;
  @Inject Clock clock;

  private final Map<Long, Counted> counts = new ConcurrentHashMap<>();

  /**
   * Counts one more key.
   *
   * @throws KeysExhaustedException if it is one too many
   */
  void take(long customer) {
    long most = settings.get(SettingCatalogue.KEYS_PER_DAY);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    makeRoom(today);
    Counted count =
        counts.merge(
            customer,
            new Counted(today, 1),
            (before, first) ->
                before.day.equals(today) ? new Counted(today, before.keys + 1) : first);
    if (most > 0 && count.keys > most) {
      throw KeysExhaustedException.ofToday(most);
    }
  }

  private void makeRoom(LocalDate today) {
    if (counts.size() >= CALLERS_MAX) {
      counts.values().removeIf(count -> count.day.isBefore(today));
    }
    if (counts.size() >= CALLERS_MAX) {
      counts.clear(); // So many callers in one day: each gets its share once more.
    }
  }

  private record Counted(LocalDate day, long keys) {}
}
