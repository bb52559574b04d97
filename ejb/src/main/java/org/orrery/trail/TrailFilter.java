package org.orrery.trail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.ClientNetwork;
import org.orrery.shared.InvalidValueException;

/**
 * Which entries somebody looks for.
 *
 * <p>{@code account}, {@code seller}, {@code login}, {@code address}, {@code door}, {@code
 * operation} and {@code incident} are equal to what is given; {@code outcome} too, or {@code
 * refused} for all that were not done; {@code from} and {@code until} are days in UTC, both
 * included; {@code before} is the id of the entry that a page ends before, {@code id} that of one.
 */
public final class TrailFilter {

  private static final int VALUE_MAX = 100;
  private static final int DAY_CHARACTERS = "2026-04-20".length();

  /** Of an entry that was removed meanwhile, the one beneath it tells the time. */
  private static final String BEFORE =
      """
      (at, id) < ((select b.at from trail_entry b where b.id <= ? order by b.id desc limit 1), ?)""";

  private static final Map<String, String> CONDITIONS =
      Map.ofEntries(
          Map.entry("account", "account_id = ?"),
          Map.entry("seller", "seller_id = ?"),
          Map.entry("login", "login = lower(?)"),
          Map.entry("address", "address = ?"),
          Map.entry("door", "door = upper(?)"),
          Map.entry("operation", "operation = ?"),
          Map.entry("incident", "incident = ?::uuid"),
          Map.entry("from", "at >= ?"),
          Map.entry("until", "at < ?"),
          Map.entry("before", BEFORE),
          Map.entry("id", "id = ?"));

  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  private TrailFilter() {}

  /** What a query needs of it. */
  record Condition(String sql, List<@Nullable Object> parameters) {

    List<@Nullable Object> parametersAnd(int limit) {
      List<@Nullable Object> all = new ArrayList<>(parameters);
      all.add(limit);
      return all;
    }
  }

  /**
   * Reads a filter; an empty value filters nothing.
   *
   * @throws InvalidValueException if there is no such filter, or its value cannot be
   */
  public static TrailFilter of(Map<String, String> namesAndValues) {
    TrailFilter filter = new TrailFilter();
    new TreeMap<>(namesAndValues)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                filter.add(name, value);
              }
            });
    return filter;
  }

  /**
   * The same from one line, such as {@code account=1950 outcome=refused from=2026-04-20}.
   *
   * @throws InvalidValueException as above
   */
  public static TrailFilter parse(String line) {
    Map<String, String> namesAndValues = new TreeMap<>();
    for (String word : line.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        namesAndValues.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        throw new InvalidValueException("a filter is written name=value, such as account=1950");
      }
    }
    return of(namesAndValues);
  }

  Condition condition() {
    return new Condition(
        conditions.isEmpty() ? "true" : String.join(" and ", conditions), parameters);
  }

  private void add(String name, String value) {
    if (value.length() > VALUE_MAX) {
      throw new InvalidValueException("the filter " + name + " is too long");
    }
    if (name.equals("outcome")) {
      addOutcome(value);
      return;
    }
    String condition = CONDITIONS.get(name);
    if (condition == null) {
      throw new InvalidValueException(
          "there is no filter " + name + "; there are outcome, " + String.join(", ", names()));
    }
    conditions.add(condition);
    parameters.add(parameter(name, value));
    if (condition.equals(BEFORE)) {
      parameters.add(parameter(name, value));
    }
  }

  /** Those that were not done are few, and have an index. */
  private void addOutcome(String value) {
    if (!value.equalsIgnoreCase(Trail.DONE)) {
      conditions.add("outcome <> 'DONE'");
    }
    if (!value.equalsIgnoreCase("refused")) {
      conditions.add("outcome = upper(?)");
      parameters.add(value);
    }
  }

  private static Object parameter(String name, String value) {
    try {
      return switch (name) {
        case "account", "seller", "before", "id" -> Long.valueOf(value);
        case "from" -> day(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        case "until" -> day(value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        case "address" -> ClientNetwork.address(value).orElse(value);
        case "incident" -> UUID.fromString(value).toString();
        default -> value;
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidValueException("the filter " + name + " cannot be " + value);
    }
  }

  /** Of the years 0 to 9999: the database has none of Java's last ones. */
  private static LocalDate day(String value) {
    if (value.length() != DAY_CHARACTERS) {
      throw new IllegalArgumentException("no day: " + value);
    }
    return LocalDate.parse(value);
  }

  private static List<String> names() {
    return CONDITIONS.keySet().stream().sorted().toList();
  }
}
