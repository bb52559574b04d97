package org.orrery.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an explanation says, word for word. */
class ChargeStoryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final Instant NOON = Instant.parse("2026-04-20T12:00:00.123456Z");
  private static final ChargeFacts.Booking BOOKING = new ChargeFacts.Booking(200, 3, null);

  private ChargeFacts.Sum sum = sum("WHOLE", "6", "0", "");
  private ChargeFacts.Share share = new ChargeFacts.Share(null, null, null, null);
  private ChargeFacts.Terms terms = terms("MONTHLY", 2, 8, true, "");
  private int ordinal = 1;
  private @Nullable String skipped;
  private String note = "";
  private LocalDate on = DAY;
  private ChargeFacts.@Nullable Document document;
  private ChargeFacts.@Nullable Run run;

  @Test
  void a_charge_made_by_the_call_that_set_it() {
    document = new ChargeFacts.Document(300, null, List.of());

    assertThat(tell())
        .isEqualTo(
            """
            charge     100 of account 1001: 6.00 USD without tax, 1.14 USD tax
            debit      schedule 7, monthly, set on 2026-04-20 by admin: 6.00 USD every 2 months;\
             this is number 1 of 8
            due on     2026-04-20 in Europe/Berlin, the day of setting
            pays for   2026-04-20 to 2026-05-31
            computed   the whole rate, 6.00 USD
            taxes      none: no tax was in force for the account
            made by    the call of admin at 2026-04-20T12:00:00Z
            booked     journal entry 200, number 3 of the account's chain
            invoice    300, not yet numbered""");
  }

  @Test
  void a_later_charge_of_the_run_with_notes_taxes_and_a_number() {
    terms = terms("MONTHLY", 2, null, true, "bad payer");
    ordinal = 3;
    note = "thanks";
    on = LocalDate.parse("2026-08-01");
    document = new ChargeFacts.Document(300, 42L, List.of("VAT 15 % = 0.9", "City 4 % = 0.24"));
    run = new ChargeFacts.Run(NOON, null, "one");

    assertThat(tell())
        .isEqualTo(
            """
            charge     100 of account 1001: 6.00 USD without tax, 1.14 USD tax
            debit      schedule 7, monthly, set on 2026-04-20 by admin: 6.00 USD every 2 months;\
             this is number 3 without end
            note       thanks
            note of the administrator bad payer
            due on     2026-08-01 in Europe/Berlin, anchor 2026-04-01 + (3 - 1) x 2 months
            pays for   2026-04-20 to 2026-05-31
            computed   the whole rate, 6.00 USD
            taxes      of the invoice VAT 15 % = 0.9, City 4 % = 0.24; the share of this charge is\
             1.14 USD
            made by    the bill run of 2026-08-01, begun at 2026-04-20T12:00:00Z, node one;\
             written at 2026-04-20T12:00:00Z
            booked     journal entry 200, number 3 of the account's chain
            invoice    300, number 42""");
  }

  @Test
  void a_share_of_a_cycle_shows_its_sum() {
    sum = sum("PRORATED", "4", "0", "");
    share = new ChargeFacts.Share(2, 1, 10, 30);

    assertThat(tell())
        .contains(
            "computed   6.00 x (1 months x 30 + 10 days) / (2 months x 30) = 4.00 USD, rounded"
                + " HALF_UP");
  }

  @Test
  void a_share_that_came_to_nothing_is_skipped_and_on_no_invoice() {
    sum = sum("PRORATED", "0", "0", "");
    share = new ChargeFacts.Share(1, 0, 0, 30);
    skipped = "NOTHING_TO_PAY";

    assertThat(tell())
        .startsWith("charge     100 of account 1001: skipped, it came to nothing\n")
        .contains("(0 months x 30 + 0 days) / (1 months x 30) = 0.00 USD")
        .doesNotContain("taxes", "booked", "invoice");
  }

  @Test
  void what_a_suspension_skipped_says_so() {
    sum = sum("PRORATED", "4", "0", "");
    share = new ChargeFacts.Share(2, 1, 10, 30);
    skipped = "SUSPENDED";

    assertThat(tell())
        .startsWith("charge     100 of account 1001: skipped, the account was suspended\n")
        .contains("/ (2 months x 30) = 0.00 USD");
  }

  @Test
  void a_fee_shows_its_rate_days_and_discounts() {
    sum = sum("FEE", "4.5", "0.5", "Spring (10 %)");
    share = new ChargeFacts.Share(3, null, 46, 92);

    assertThat(tell())
        .contains(
            """
            computed   6 x 46 / (3 x 92) = 5.00 USD, rounded HALF_UP
            discounts  Spring (10 %), together 0.50 USD off 5.00 USD
            """);
  }

  @Test
  void a_debit_without_taxes_says_that_it_is_without() {
    terms = terms("ONE_TIME", null, 1, false, "");
    document = new ChargeFacts.Document(300, null, List.of());

    assertThat(tell())
        .contains("set on 2026-04-20 by admin: 6.00 USD; this is number 1 of 1\n")
        .contains("taxes      none: the debit is without taxes\n")
        .doesNotContain("discounts");
  }

  @Test
  void a_debit_of_each_period_names_the_period_and_the_call_that_came_before_the_run() {
    terms = terms("BILLING_PERIOD", null, null, true, "");
    on = LocalDate.parse("2026-05-20");

    assertThat(tell())
        .contains("due on     2026-05-20 in Europe/Berlin, when the period from 2026-04-20 opened")
        .contains("made by    a call that charged what was due, at 2026-04-20T12:00:00Z");
  }

  @Test
  void a_first_charge_on_another_day_was_not_made_by_the_call_that_set_it() {
    terms = terms("BILLING_PERIOD", null, null, true, "");
    on = LocalDate.parse("2026-05-20");
    run = new ChargeFacts.Run(NOON, NOON, null);

    assertThat(tell())
        .contains(
            "made by    the bill run of 2026-05-20, begun at 2026-04-20T12:00:00Z;"
                + " written at 2026-04-20T12:00:00Z");
  }

  private String tell() {
    return new ChargeStory(
            new ChargeFacts(
                100,
                1001,
                ordinal,
                skipped == null ? "CHARGED" : "SKIPPED",
                skipped,
                on,
                DAY,
                LocalDate.parse("2026-06-01"),
                sum,
                share,
                "Europe/Berlin",
                note,
                NOON,
                terms,
                skipped == null ? BOOKING : null,
                document,
                run))
        .tell();
  }

  private static ChargeFacts.Sum sum(String rule, String net, String discount, String discounts) {
    return new ChargeFacts.Sum(
        new BigDecimal(net),
        new BigDecimal("1.1400"),
        new BigDecimal(discount),
        discounts,
        "USD",
        rule,
        new BigDecimal("6.0000"),
        "HALF_UP");
  }

  private static ChargeFacts.Terms terms(
      String kind,
      @Nullable Integer frequency,
      @Nullable Integer count,
      boolean includesTaxes,
      String adminNote) {
    return new ChargeFacts.Terms(
        7,
        kind,
        new BigDecimal("6.0000"),
        frequency,
        count,
        1,
        DAY,
        LocalDate.parse("2026-04-01"),
        includesTaxes,
        "admin",
        NOON,
        adminNote);
  }
}
