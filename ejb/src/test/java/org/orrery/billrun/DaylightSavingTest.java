package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.shared.SellerId;

/** The machine's clock goes on, half an hour at a time; a customer pays a dollar for each date. */
class DaylightSavingTest {

  private static final PeriodLength DAY = new PeriodLength(Unit.DAY, 1);
  private static final Duration BETWEEN_WAKES = Duration.ofMinutes(30);

  private final BillingFixture billing = new BillingFixture();

  /** In Santiago the hour after midnight is left out; in St. John's it was yesterday once more. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2027-10-31",
    "America/New_York, 2027-03-14",
    "America/New_York, 2027-11-07",
    "America/Santiago, 2027-09-05",
    "America/Santiago, 2027-04-03",
    "America/St_Johns, 2010-11-07"
  })
  void the_night_neither_repeats_nor_loses_a_date(ZoneId zone, LocalDate changes) {
    LocalDate eve = changes.minusDays(1);
    assertThat(Duration.between(begin(eve, zone), begin(changes.plusDays(2), zone)))
        .as("the clocks do change")
        .isNotEqualTo(Duration.ofDays(3));
    SellerId seller = seller(zone, eve);
    AccountView account = daily(seller);

    wakeThrough(begin(eve, zone), begin(changes.plusDays(2), zone));

    assertThat(billing.billed(account))
        .containsExactly(changes + " 1.00", changes.plusDays(1) + " 1.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  @Tag("long")
  void sellers_in_two_zones_go_through_their_nights_side_by_side() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    ZoneId newYork = ZoneId.of("America/New_York");
    LocalDate first = LocalDate.parse("2027-03-12");
    LocalDate last = LocalDate.parse("2027-03-29");
    AccountView there = daily(seller(berlin, first));
    AccountView here = daily(seller(newYork, first));

    wakeThrough(begin(first, berlin), begin(last, newYork));

    List<String> dates = first.plusDays(1).datesUntil(last).map(date -> date + " 1.00").toList();
    assertThat(billing.billed(here)).isEqualTo(dates);
    assertThat(billing.billed(there)).startsWith(dates.toArray(String[]::new)).hasSize(17);
    assertThat(
            billing.ledger.database.query(
                "select distinct zone from charge where account_id in (?, ?) order by zone",
                row -> row.getString(1),
                there.id().value(),
                here.id().value()))
        .containsExactly("America/New_York", "Europe/Berlin");
  }

  /** A date is charged when it has begun, and not a wake later. */
  @Test
  void a_date_is_charged_at_its_first_wake() {
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDate eve = LocalDate.parse("2027-03-13");
    AccountView account = daily(seller(zone, eve));
    Instant midnight = begin(eve.plusDays(1), zone);

    wakeThrough(midnight.minusSeconds(1), midnight);
    assertThat(billing.billed(account)).isEmpty();

    wakeThrough(midnight, midnight.plusSeconds(1));
    assertThat(billing.billed(account)).hasSize(1);
  }

  private AccountView daily(SellerId seller) {
    AccountView account = billing.open(seller, DAY);
    billing.eachPeriod(account, "1.00");
    return account;
  }

  private SellerId seller(ZoneId zone, LocalDate today) {
    SellerId seller = billing.seller(today.toString());
    billing.ledger.database.update(
        "update business_clock set zone = ? where seller_id = ?", zone.getId(), seller.value());
    return seller;
  }

  private void wakeThrough(Instant from, Instant end) {
    for (Instant now = from; now.isBefore(end); now = now.plus(BETWEEN_WAKES)) {
      billing.dates.follow(Clock.fixed(now, ZoneOffset.UTC));
      billing.runs.wake();
    }
  }

  private static Instant begin(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }
}
