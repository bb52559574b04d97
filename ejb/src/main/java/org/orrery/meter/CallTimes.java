package org.orrery.meter;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How long the calls of an operation took, whatever came of them. */
record CallTimes(List<Timer> timers) {

  private static final int PERCENT = 100;

  long count() {
    return timers.stream().mapToLong(Timer::count).sum();
  }

  long sumMicroseconds() {
    return timers.stream()
        .mapToLong(timer -> Math.round(timer.totalTime(TimeUnit.MICROSECONDS)))
        .sum();
  }

  long maxMicroseconds() {
    return timers.stream()
        .mapToLong(timer -> Math.round(timer.max(TimeUnit.MICROSECONDS)))
        .max()
        .orElse(0);
  }

  /** Within which so many of a hundred calls were answered, as far as the buckets tell. */
  long withinMicroseconds(int percent) {
    SortedMap<Long, Long> answered = new TreeMap<>();
    for (Timer timer : timers) {
      for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
        long bound = Math.round(bucket.bucket(TimeUnit.MICROSECONDS));
        answered.merge(bound, Math.round(bucket.count()), Long::sum);
      }
    }
    long wanted = (count() * percent + PERCENT - 1) / PERCENT;
    return answered.entrySet().stream()
        .filter(bucket -> bucket.getValue() >= wanted)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
