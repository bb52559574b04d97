package org.orrery.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.security.CallOrigin;

/**
 * Bounds how many refusals this node writes down, so that nobody fills the disk by being refused.
 *
 * <p>In memory: whoever floods the server costs no statement. Strangers are counted by address, and
 * who proved to be somebody by login, so that the one cannot crowd out the other.
 */
@ApplicationScoped
class RefusalQuota {

  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int OF_ONE_MAX = 100;
  static final int OF_STRANGERS_MAX = 1_000;
  static final int OF_CALLERS_MAX = 5_000;

  private static final int NAMED_MAX = 100;
  private static final int SHOWN_MAX = 5;
  private static final String OTHERS = "others";

  @Inject Clock clock;

  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Long> leftOut = new HashMap<>();
  private int takenByStrangers;
  private int takenByCallers;
  private Instant windowEndsAt = Instant.MIN;

  /** Tells whether one more may be written, and counts it either way. */
  synchronized boolean take(CallOrigin origin) {
    beginWindowIfOver();
    boolean stranger = origin.caller().isEmpty();
    String who = stranger ? "address " + origin.address() : "login " + origin.login();
    boolean room = stranger ? takenByStrangers < OF_STRANGERS_MAX : takenByCallers < OF_CALLERS_MAX;
    if (!room || taken.getOrDefault(who, 0) >= OF_ONE_MAX) {
      leftOut.merge(
          leftOut.size() < NAMED_MAX || leftOut.containsKey(who) ? who : OTHERS, 1L, Long::sum);
      return false;
    }
    taken.merge(who, 1, Integer::sum);
    if (stranger) {
      takenByStrangers++;
    } else {
      takenByCallers++;
    }
    return true;
  }

  /** Tells in words who was left out how often since the last time; nothing if nobody was. */
  synchronized Optional<String> drain() {
    if (leftOut.isEmpty()) {
      return Optional.empty();
    }
    long sum = leftOut.values().stream().mapToLong(Long::longValue).sum();
    String most =
        leftOut.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN_MAX)
            .map(who -> who.getValue() + " of " + who.getKey())
            .collect(Collectors.joining(", "));
    leftOut.clear();
    return Optional.of(sum + " refusals: " + most);
  }

  private void beginWindowIfOver() {
    Instant now = clock.instant();
    if (!now.isBefore(windowEndsAt)) {
      windowEndsAt = now.plus(WINDOW);
      taken.clear();
      takenByStrangers = 0;
      takenByCallers = 0;
    }
  }
}
