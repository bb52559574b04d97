package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.orrery.shared.SellerId;

class BusinessClockTest {

  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final LocalDate THE_20TH = LocalDate.parse("2026-04-20");

  private final Clock noon = at("2026-04-20T12:30:00Z");

  @Test
  void it_starts_on_today_in_the_sellers_zone() {
    assertThat(start(ZoneOffset.UTC).read(noon, false).openOn()).isEqualTo(THE_20TH);
    assertThat(start(AUCKLAND).read(noon, false).openOn()).isEqualTo(THE_20TH.plusDays(1));
  }

  @Test
  void bills_go_up_to_the_wall_date_and_no_further() {
    BusinessClock clock = start(ZoneOffset.UTC);

    assertThat(clock.read(at("2026-04-23T00:00:00Z"), false).targetOn())
        .isEqualTo(THE_20TH.plusDays(3));
  }

  @Test
  void with_the_test_clock_bills_go_up_to_the_set_date_only() {
    BusinessClock clock = start(ZoneOffset.UTC);
    clock.set(THE_20TH.plusMonths(1));

    assertThat(clock.read(at("2030-01-01T00:00:00Z"), true).targetOn())
        .isEqualTo(THE_20TH.plusMonths(1));
  }

  @Test
  void a_machine_clock_that_goes_back_takes_no_date_back() {
    BusinessClock clock = start(ZoneOffset.UTC);

    ClockReading reading = clock.read(at("2026-01-01T00:00:00Z"), false);

    assertThat(reading.openOn()).isEqualTo(THE_20TH);
    assertThat(reading.targetOn()).isEqualTo(THE_20TH);
  }

  @Test
  void opening_and_billing_only_go_forward() {
    BusinessClock clock = start(ZoneOffset.UTC);
    clock.open(THE_20TH.plusDays(2));
    clock.open(THE_20TH.plusDays(1));
    clock.billedThrough(THE_20TH.plusDays(1));
    clock.billedThrough(THE_20TH);

    ClockReading reading = clock.read(noon, false);
    assertThat(reading.openOn()).isEqualTo(THE_20TH.plusDays(2));
    assertThat(reading.billedThrough()).isEqualTo(THE_20TH.plusDays(1));
  }

  @Test
  void a_clock_set_back_has_billed_no_later_than_it_is_open() {
    BusinessClock clock = start(ZoneOffset.UTC);
    clock.set(THE_20TH.minusDays(10));

    assertThat(clock.read(noon, true).billedThrough()).isEqualTo(THE_20TH.minusDays(10));
  }

  /** Both nights are a day long as dates go: neither repeats nor loses one. */
  @Test
  void a_night_of_daylight_saving_is_one_date() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    BusinessClock clock = BusinessClock.starting(SellerId.HOST, berlin, at("2026-10-24T21:59:00Z"));

    assertThat(clock.read(at("2026-10-24T22:00:00Z"), false).targetOn()).hasToString("2026-10-25");
    assertThat(clock.read(at("2026-10-25T00:30:00Z"), false).targetOn()).hasToString("2026-10-25");
    assertThat(clock.read(at("2026-10-25T01:30:00Z"), false).targetOn()).hasToString("2026-10-25");
    assertThat(clock.read(at("2026-10-25T22:59:00Z"), false).targetOn()).hasToString("2026-10-25");
    assertThat(clock.read(at("2026-10-25T23:00:00Z"), false).targetOn()).hasToString("2026-10-26");
  }

  private BusinessClock start(ZoneId zone) {
    return BusinessClock.starting(SellerId.HOST, zone, noon);
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}
