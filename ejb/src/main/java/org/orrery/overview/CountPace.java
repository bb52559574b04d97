package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells how old a count may get that still changes: the longer it takes, the older, so that each
 * takes a hundredth of a node's time at most. What is small is counted again within seconds.
 */
@ApplicationScoped
class CountPace {

  static final Duration AGE_MIN = Duration.ofSeconds(10);
  static final Duration AGE_MAX = Duration.ofMinutes(5);
  private static final int TIMES_AS_OLD = 100;

  private final Map<String, Duration> taken = new ConcurrentHashMap<>();

  /** By the last count of it on this node; without one it is counted soon. */
  Duration age(String what) {
    Duration age = taken.getOrDefault(what, Duration.ZERO).multipliedBy(TIMES_AS_OLD);
    if (age.compareTo(AGE_MIN) < 0) {
      return AGE_MIN;
    }
    return age.compareTo(AGE_MAX) > 0 ? AGE_MAX : age;
  }

  /** How long the last count of it took. */
  void took(String what, Duration time) {
    taken.put(what, time);
  }
}
