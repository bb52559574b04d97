package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts calls of the current minute, in memory: a node's own, so that no call has to write a row.
 */
@ApplicationScoped
class CallRates {

  private static final int ENTRIES_MAX = 100_000;
  private static final int MINUTE_SECONDS = 60;

  @Inject Clock clock;

  /** Apart from each other: anybody may come from addresses without end. */
  private final Map<String, Counted> addresses = new ConcurrentHashMap<>();

  private final Map<String, Counted> tokens = new ConcurrentHashMap<>();

  /** Counts one more call from an address or network; false if it is one too many. */
  boolean takeOfAddress(String network, int perMinute) {
    return take(addresses, network, perMinute);
  }

  /** Counts one more call by an API token; false if it is one too many. */
  boolean takeOfToken(long token, int perMinute) {
    return take(tokens, Long.toString(token), perMinute);
  }

  private boolean take(Map<String, Counted> counts, String who, int perMinute) {
    long minute = clock.instant().getEpochSecond() / MINUTE_SECONDS;
    makeRoom(counts, minute);
    Counted count =
        counts.merge(
            who,
            new Counted(minute, 1),
            (before, first) ->
                before.minute == minute ? new Counted(minute, before.calls + 1) : first);
    return count.calls <= perMinute;
  }

  /** After so many seconds calls count anew. */
  long secondsToNextMinute() {
    return MINUTE_SECONDS - clock.instant().getEpochSecond() % MINUTE_SECONDS;
  }

  private static void makeRoom(Map<String, Counted> counts, long minute) {
    if (counts.size() >= ENTRIES_MAX) {
      counts.values().removeIf(count -> count.minute < minute);
    }
    if (counts.size() >= ENTRIES_MAX) {
      counts.clear(); // So many callers in one minute: each gets its share once more.
    }
  }

  private record Counted(long minute, long calls) {}
}
