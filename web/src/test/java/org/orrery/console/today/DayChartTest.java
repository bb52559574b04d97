package org.orrery.console.today;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.overview.DaySum;
import org.orrery.overview.Today;
import org.orrery.shared.Money;

/** What the chart of the first page is made of. */
class DayChartTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

  @Test
  void there_is_none_where_nothing_was_charged() {
    assertThat(DayChart.of(List.of(), TODAY)).isEmpty();
  }

  @Test
  void each_currency_has_its_own() {
    assertThat(DayChart.of(List.of(sum(TODAY, "1.00", "USD"), sum(TODAY, "2.00", "EUR")), TODAY))
        .extracting(DayChart::currency)
        .containsExactly("EUR", "USD");
  }

  @Test
  void days_without_anything_are_gaps_and_the_last_day_is_today() {
    JsonObject data =
        read(DayChart.of(List.of(sum(TODAY.minusDays(1), "12.30", "USD")), TODAY).get(0));

    assertThat(data.getJsonArray("labels")).hasSize(Today.DAYS);
    assertThat(data.getJsonArray("labels").getString(Today.DAYS - 1)).isEqualTo("2026-04-20");
    var charged = data.getJsonArray("datasets").getJsonObject(0).getJsonArray("data");
    assertThat(charged).hasSize(Today.DAYS);
    assertThat(charged.getJsonNumber(Today.DAYS - 2).toString()).isEqualTo("12.30");
    assertThat(charged.getJsonNumber(Today.DAYS - 1).toString()).isEqualTo("0");
  }

  @Test
  void a_seller_who_is_a_day_ahead_is_shown_too() {
    JsonObject data = read(DayChart.of(List.of(sum(TODAY.plusDays(1), "1", "JPY")), TODAY).get(0));

    assertThat(data.getJsonArray("labels").getString(Today.DAYS - 1)).isEqualTo("2026-04-21");
  }

  private static JsonObject read(DayChart chart) {
    try (JsonReader reader =
        Json.createReader(new StringReader(chart.json("Charged", "Invoiced")))) {
      return reader.readObject().getJsonObject("data");
    }
  }

  private static DaySum sum(LocalDate on, String amount, String currency) {
    Money money = Money.of(amount, currency);
    return new DaySum(on, 1, money, 1, money, Instant.EPOCH);
  }
}
