package org.orrery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.period.BillingState;
import org.orrery.period.PeriodOpening;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.DebitTerms;
import org.orrery.schedule.DebitTexts;
import org.orrery.schedule.FirstCharge;
import org.orrery.schedule.MonthlyCycle;
import org.orrery.schedule.SkipReason;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** What is stored is compared with what it was made of, field by field and cent by cent. */
class ReplayTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final LocalDate NEXT = LocalDate.parse("2026-05-20");
  private static final TaxRate VAT = new TaxRate(1, "VAT", new BigDecimal("19"));

  private final Replay replay = new Replay(new AccountId(1));

  @Test
  void a_charge_as_it_was_made_has_no_difference() {
    replay.charge(monthly(Map.of()));
    replay.charge(ofPeriod(DAY, DAY));

    assertThat(replay.differences()).isEmpty();
    assertThat(replay.charges()).isEqualTo(2);
    assertThat(replay.fees()).isZero();
  }

  @Test
  void each_field_that_differs_is_named_with_both_values() {
    replay.charge(monthly(Map.of("amount", "7.0000", "note", "no thanks")));

    assertThat(replay.differences())
        .containsExactly(
            "account 1: charge 1 of schedule 7: note is 'no thanks', computed 'thanks'",
            "account 1: charge 1 of schedule 7: amount is '7.0000', computed '6.0000'");
  }

  @Test
  void a_field_that_is_missing_is_named() {
    StoredCharge made = monthly(Map.of());
    Map<String, String> fields = new HashMap<>(made.fields());
    fields.remove("note");
    replay.charge(copy(made, false, false, fields));

    assertThat(replay.differences())
        .containsExactly("account 1: charge 1 of schedule 7: note is none, computed 'thanks'");
  }

  @Test
  void a_debit_of_each_period_needs_a_period_that_opened() {
    replay.charge(ofPeriod(DAY, null));

    assertThat(replay.differences())
        .containsExactly(
            "account 1: charge 1 of schedule 7: no billing period opened on 2026-04-20");
  }

  @Test
  void what_is_skipped_needs_a_suspension_that_covers_it() {
    replay.charge(skipped(true));
    assertThat(replay.differences()).isEmpty();

    replay.charge(skipped(false));
    assertThat(replay.differences())
        .contains("account 1: charge 1 of schedule 7: status is 'SKIPPED', computed 'CHARGED'");
  }

  @Test
  void a_charge_on_a_suspended_day_is_not_taken_for_skipped() {
    StoredCharge made = monthly(Map.of());
    replay.charge(copy(made, false, true, made.fields()));

    assertThat(replay.differences()).isEmpty();
  }

  @Test
  void a_fee_follows_from_its_rate_and_its_share() {
    replay.charge(fee("2.50", false));
    assertThat(replay.differences()).isEmpty();

    replay.charge(fee("2.51", false));
    assertThat(replay.differences())
        .containsExactly(
            "account 1: charge 1 of schedule 7: amount before discounts is USD 2.51,"
                + " computed 2.50");
    assertThat(replay.fees()).isEqualTo(2);
    assertThat(replay.charges()).isZero();
  }

  @Test
  void whole_months_of_a_share_count_with_its_days() {
    StoredCharge fee = fee("2.50", false);
    Map<String, String> fields = new HashMap<>(fee.fields());
    fields.put("whole_months", "1"); // 15 x (92 + 46) / (3 x 92)
    replay.charge(copy(fee, false, false, fields));

    assertThat(replay.differences()).singleElement().asString().endsWith("computed 7.50");
  }

  @Test
  void of_a_skipped_fee_there_is_nothing_to_compute() {
    replay.charge(fee("9.99", true));

    assertThat(replay.differences()).isEmpty();
    assertThat(replay.fees()).isEqualTo(1);
  }

  @Test
  void a_prorated_charge_says_its_share_and_a_skipped_one_its_reason() {
    DebitSchedule schedule =
        schedule(DebitKind.MONTHLY, new MonthlyCycle(DAY, FirstCharge.PRORATED, 2));

    assertThat(CanonicalCharge.of(schedule.dueCharge(), schedule))
        .containsEntry("rule", "PRORATED")
        .containsEntry("cycle_months", "2")
        .containsEntry("whole_months", "1")
        .containsEntry("days", "10")
        .containsEntry("divisor", "30")
        .containsEntry("amount", "4.0000");
    assertThat(skipped(true).fields()).containsEntry("skip_reason", "SUSPENDED");
  }

  @Test
  void a_charge_for_no_day_is_told_and_not_computed() {
    StoredCharge made = ofPeriod(DAY, DAY);
    replay.charge(
        new StoredCharge(
            made.name(),
            made.schedule(),
            DAY,
            DAY,
            false,
            made.full(),
            made.net(),
            made.tax(),
            made.fields(),
            DAY,
            false,
            300L));

    assertThat(replay.differences())
        .containsExactly(
            "account 1: charge 1 of schedule 7: a span of no day: 2026-04-20 to 2026-04-20");
  }

  @Test
  void taxes_of_an_invoice_are_those_of_its_lines_and_rates() {
    replay.invoice(300, List.of(taxed("1.14")), List.of(new TaxLine(VAT, usd("1.14"))));

    assertThat(replay.differences()).isEmpty();
  }

  @Test
  void a_share_of_the_tax_that_differs_is_named() {
    replay.invoice(300, List.of(taxed("1.15")), List.of(new TaxLine(VAT, usd("1.14"))));

    assertThat(replay.differences())
        .containsExactly("account 1: charge 1 of schedule 7: tax_amount is 1.15, computed 1.14");
  }

  @Test
  void a_tax_that_differs_is_named() {
    TaxLine stored = new TaxLine(VAT, usd("1.15"));
    TaxLine computed = new TaxLine(VAT, usd("1.14"));
    replay.invoice(300, List.of(taxed("1.14")), List.of(stored));

    assertThat(replay.differences())
        .containsExactly(
            "account 1: taxes of invoice 300 are %s, computed %s"
                .formatted(List.of(stored), List.of(computed)));
  }

  @Test
  void a_line_that_is_taxed_by_nothing_is_named() {
    replay.invoice(300, List.of(taxed("0"), taxed("1.14")), List.of());

    assertThat(replay.differences())
        .containsExactly(
            "account 1: charge 1 of schedule 7: is taxed, and no tax of its invoice is stored");
  }

  private static StoredCharge monthly(Map<String, String> changes) {
    DebitSchedule schedule =
        schedule(DebitKind.MONTHLY, new MonthlyCycle(DAY, FirstCharge.RIGHT_NOW, 1));
    Map<String, String> fields = new HashMap<>(CanonicalCharge.of(schedule.dueCharge(), schedule));
    fields.putAll(changes);
    return stored(schedule, fields, "6");
  }

  private static StoredCharge ofPeriod(LocalDate on, @Nullable LocalDate opensOn) {
    DebitSchedule schedule = schedule(DebitKind.BILLING_PERIOD, null);
    Charge charge = schedule.periodCharge(new PeriodOpening(1, on, NEXT, false));
    StoredCharge made = stored(schedule, CanonicalCharge.of(charge, schedule), "6");
    return new StoredCharge(
        made.name(),
        schedule,
        on,
        NEXT,
        false,
        made.full(),
        made.net(),
        made.tax(),
        made.fields(),
        opensOn,
        false,
        300L);
  }

  private static StoredCharge skipped(boolean isPaused) {
    StoredCharge made = monthly(Map.of());
    Charge skipped = made.schedule().dueCharge().skippedBecause(SkipReason.SUSPENDED);
    return copy(made, true, isPaused, CanonicalCharge.of(skipped, made.schedule()));
  }

  /** $15 for three periods of 92 days, of which 46 days of one are charged. */
  private static StoredCharge fee(String full, boolean isSkipped) {
    StoredCharge made =
        stored(
            schedule(DebitKind.RECURRENT_FEE, null),
            Map.of("rate", "15", "cycle_months", "3", "days", "46", "divisor", "92"),
            full);
    return copy(made, isSkipped, false, made.fields());
  }

  private static StoredCharge taxed(String tax) {
    StoredCharge made = monthly(Map.of());
    return new StoredCharge(
        made.name(),
        made.schedule(),
        DAY,
        NEXT,
        false,
        made.full(),
        made.net(),
        new BigDecimal(tax),
        made.fields(),
        null,
        false,
        300L);
  }

  private static StoredCharge stored(
      DebitSchedule schedule, Map<String, String> fields, String full) {
    return new StoredCharge(
        new ChargeName(schedule.id(), 1),
        schedule,
        DAY,
        NEXT,
        false,
        new BigDecimal(full),
        new BigDecimal(full),
        BigDecimal.ZERO,
        fields,
        null,
        false,
        300L);
  }

  private static StoredCharge copy(
      StoredCharge made, boolean isSkipped, boolean isPaused, Map<String, String> fields) {
    return new StoredCharge(
        made.name(),
        made.schedule(),
        made.on(),
        made.periodTo(),
        isSkipped,
        made.full(),
        made.net(),
        made.tax(),
        fields,
        made.opensOn(),
        isPaused,
        made.invoice());
  }

  private static DebitSchedule schedule(DebitKind kind, @Nullable MonthlyCycle cycle) {
    return new DebitSchedule(
        7,
        new AccountId(1),
        SellerId.HOST,
        kind,
        BillingState.ACTIVE,
        usd("6.00"),
        DAY,
        cycle,
        null,
        1,
        DAY,
        new DebitTexts("Work", "thanks", ""),
        new DebitTerms(false, true),
        null);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
