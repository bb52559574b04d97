package org.orrery.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.orrery.security.Door;

/**
 * Counts the calls of this node since its start, and how long they took, by door and operation.
 *
 * <p>In memory, without a lock. What has no known operation counts as {@value #UNKNOWN}, so that
 * the contract bounds how many counters there are, and not the callers.
 */
@ApplicationScoped
public class Calls {

  /** In the place of an operation that is none, or was not read that far. */
  public static final String UNKNOWN = "unknown";

  /** Beyond the contract's 348 operations at several doors; what comes then is unknown. */
  private static final int COUNTERS_MAX = 5_000;

  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  @Inject Meters meters;

  private final Map<Call, Timer> timers = new ConcurrentHashMap<>();
  private final Map<Refused, Counter> refusals = new ConcurrentHashMap<>();

  private record Call(Door door, String operation, Outcome outcome) {}

  private record Refused(Door door, String code) {}

  /**
   * Counts a call that is answered.
   *
   * @param operation what the door calls it; empty = not known
   * @param code what the caller was told: a refusal's or failure's code; empty = it was done
   * @param nanoseconds from its arrival to its answer
   */
  public void count(Door door, String operation, String code, long nanoseconds) {
    Call call = new Call(door, operation.isEmpty() ? UNKNOWN : operation, Outcome.of(code));
    timer(call).record(nanoseconds, TimeUnit.NANOSECONDS);
    if (!code.isEmpty()) {
      counter(new Refused(door, code)).increment();
    }
  }

  /** By door and operation, those that took most of the time first. */
  public List<OperationFigures> operations() {
    Map<String, List<Map.Entry<Call, Timer>>> byOperation = new TreeMap<>();
    timers
        .entrySet()
        .forEach(
            entry ->
                byOperation
                    .computeIfAbsent(name(entry.getKey()), name -> new ArrayList<>())
                    .add(entry));
    return byOperation.values().stream()
        .map(Calls::figures)
        .sorted(Comparator.comparingLong(OperationFigures::sumMicroseconds).reversed())
        .toList();
  }

  /** By door and code, how often callers were told so. */
  public List<CodeCount> refusals() {
    return refusals.entrySet().stream()
        .map(e -> new CodeCount(e.getKey().door(), e.getKey().code(), whole(e.getValue().count())))
        .sorted(Comparator.comparingLong(CodeCount::count).reversed())
        .toList();
  }

  private Timer timer(Call call) {
    Timer known = timers.get(call);
    if (known != null) {
      return known;
    }
    Call counted =
        timers.size() < COUNTERS_MAX ? call : new Call(call.door(), UNKNOWN, call.outcome());
    return timers.computeIfAbsent(
        counted,
        one ->
            Timer.builder("orrery.call")
                .description("Calls that were answered, and how long they took")
                .tag("door", one.door().name())
                .tag("operation", one.operation())
                .tag("outcome", one.outcome().name())
                .serviceLevelObjectives(BUCKETS)
                .register(meters.registry()));
  }

  private Counter counter(Refused refused) {
    Counter known = refusals.get(refused);
    return known != null
        ? known
        : refusals.computeIfAbsent(
            refused,
            one ->
                Counter.builder("orrery.refusals")
                    .description("Calls that were refused or failed, by what the caller was told")
                    .tag("door", one.door().name())
                    .tag("code", one.code())
                    .register(meters.registry()));
  }

  private static String name(Call call) {
    return call.door() + " " + call.operation();
  }

  private static OperationFigures figures(List<Map.Entry<Call, Timer>> outcomes) {
    Call call = outcomes.get(0).getKey();
    CallTimes times = new CallTimes(outcomes.stream().map(Map.Entry::getValue).toList());
    return new OperationFigures(
        call.door(),
        call.operation(),
        times.count(),
        count(outcomes, Outcome.REFUSED),
        count(outcomes, Outcome.FAILED),
        times.sumMicroseconds(),
        times.maxMicroseconds(),
        times.withinMicroseconds(50),
        times.withinMicroseconds(99));
  }

  private static long count(List<Map.Entry<Call, Timer>> outcomes, Outcome outcome) {
    return outcomes.stream()
        .filter(entry -> entry.getKey().outcome() == outcome)
        .mapToLong(entry -> entry.getValue().count())
        .sum();
  }

  private static long whole(double counted) {
    return Math.round(counted);
  }
}
