package org.orrery.console.today;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.overview.DaySum;
import org.orrery.overview.Today;
import org.orrery.shared.Money;

/**
 * What each of the last days came to in one currency, as a chart and as a table.
 *
 * @param days those on which there was something, the oldest first
 * @param until the last day that is shown; days without anything are shown as gaps
 */
public record DayChart(String currency, List<DaySum> days, LocalDate until) {
  /** Copies the list. */
  public DayChart {
    days = List.copyOf(days);
  }

  /**
   * One chart for each currency, in the order of their codes; none if there is nothing.
   *
   * @param businessDate the last day, unless one of the days is later
   */
  public static List<DayChart> of(List<DaySum> days, LocalDate businessDate) {
    LocalDate until = days.stream().map(DaySum::on).max(LocalDate::compareTo).orElse(businessDate);
    LocalDate last = until.isBefore(businessDate) ? businessDate : until;
    return days.stream()
        .collect(Collectors.groupingBy(day -> day.charged().currency().getCurrencyCode()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new DayChart(entry.getKey(), entry.getValue(), last))
        .toList();
  }

  /**
   * The chart as Chart.js wants it; colours are put in where the theme is known.
   *
   * @param charged the name of what was charged
   * @param invoiced the name of what was invoiced
   */
  public String json(String charged, String invoiced) {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    shownDays().forEach(day -> labels.add(day.toString()));
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("labels", labels)
            .add(
                "datasets",
                Json.createArrayBuilder()
                    .add(bars(charged, DaySum::charged))
                    .add(bars(invoiced, DaySum::invoiced)));
    return Json.createObjectBuilder()
        .add("type", "bar")
        .add("data", data)
        .add("options", options())
        .build()
        .toString();
  }

  private Stream<LocalDate> shownDays() {
    return Stream.iterate(until.minusDays(Today.DAYS - 1L), day -> day.plusDays(1))
        .limit(Today.DAYS);
  }

  private JsonObjectBuilder bars(String name, Function<DaySum, Money> amount) {
    Map<LocalDate, BigDecimal> amounts =
        days.stream().collect(Collectors.toMap(DaySum::on, day -> amount.apply(day).amount()));
    JsonArrayBuilder values = Json.createArrayBuilder();
    shownDays().forEach(day -> values.add(amounts.getOrDefault(day, BigDecimal.ZERO)));
    return Json.createObjectBuilder().add("label", name).add("data", values);
  }

  private static JsonObjectBuilder options() {
    return Json.createObjectBuilder()
        .add("responsive", true)
        .add("maintainAspectRatio", false)
        .add("animation", false);
  }
}
