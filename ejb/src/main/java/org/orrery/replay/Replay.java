package org.orrery.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.period.PeriodOpening;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.SkipReason;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.Taxation;

/** Computes one account's charges of a day again, from what they were made of. Pure. */
final class Replay {

  private final AccountId account;
  private final List<String> differences = new ArrayList<>();
  private long charges;
  private long fees;

  Replay(AccountId account) {
    this.account = account;
  }

  /** Compares a charge with what its schedule gives. */
  void charge(StoredCharge stored) {
    if (!isByHand(stored.schedule())) {
      fee(stored);
      return;
    }
    charges++;
    if (isOfPeriod(stored.schedule()) && stored.opensOn() == null) {
      report(stored, "no billing period opened on " + stored.on());
    }
    try {
      Charge computed = computed(stored);
      CanonicalCharge.differences(stored.fields(), CanonicalCharge.of(computed, stored.schedule()))
          .forEach(difference -> report(stored, difference));
    } catch (IllegalArgumentException | InvalidValueException e) {
      report(stored, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Compares an invoice's taxes with what its lines and rates give.
   *
   * @param lines the charges on it, in the order of its lines
   * @param taxes its taxes as stored
   */
  void invoice(long invoice, List<StoredCharge> lines, List<TaxLine> taxes) {
    List<StoredCharge> taxed =
        lines.stream().filter(line -> line.schedule().terms().includesTaxes()).toList();
    if (taxes.isEmpty() || taxed.isEmpty()) {
      lines.stream()
          .filter(line -> line.tax().signum() != 0)
          .forEach(line -> report(line, "is taxed, and no tax of its invoice is stored"));
      return;
    }
    Taxation taxation =
        Taxation.of(
            taxed.stream().map(line -> money(line, line.net())).toList(),
            taxes.stream().map(TaxLine::rate).toList());
    for (int line = 0; line < taxed.size(); line++) {
      Money share = taxation.shares().get(line);
      StoredCharge charge = taxed.get(line);
      if (share.amount().compareTo(charge.tax()) != 0) {
        report(charge, "tax_amount is %s, computed %s".formatted(charge.tax(), share.amount()));
      }
    }
    if (!taxation.lines().equals(taxes)) {
      differences.add(
          "account %s: taxes of invoice %d are %s, computed %s"
              .formatted(account, invoice, taxes, taxation.lines()));
    }
  }

  List<String> differences() {
    return List.copyOf(differences);
  }

  long charges() {
    return charges;
  }

  long fees() {
    return fees;
  }

  private static Charge computed(StoredCharge stored) {
    DebitSchedule schedule = stored.schedule();
    Charge charge =
        isOfPeriod(schedule)
            ? schedule.periodCharge(new PeriodOpening(1, stored.on(), stored.periodTo(), false))
            : schedule.dueCharge();
    return stored.isSkipped() && stored.isPaused()
        ? charge.skippedBecause(SkipReason.SUSPENDED)
        : charge;
  }

  /** A fee follows from the rate and the share that are stored with it. */
  private void fee(StoredCharge stored) {
    fees++;
    Map<String, String> fields = stored.fields();
    String divisor = fields.get("divisor");
    if (divisor == null || stored.isSkipped()) {
      return;
    }
    BigDecimal days = new BigDecimal(fields.getOrDefault("days", "0"));
    BigDecimal whole =
        new BigDecimal(fields.getOrDefault("whole_months", "0")).multiply(new BigDecimal(divisor));
    BigDecimal cycle =
        new BigDecimal(fields.getOrDefault("cycle_months", "1")).multiply(new BigDecimal(divisor));
    Money full = money(stored, stored.full());
    BigDecimal computed =
        new BigDecimal(fields.getOrDefault("rate", "0"))
            .multiply(whole.add(days))
            .divide(cycle, full.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    if (computed.compareTo(stored.full()) != 0) {
      report(stored, "amount before discounts is %s, computed %s".formatted(full, computed));
    }
  }

  private static boolean isByHand(DebitSchedule schedule) {
    return schedule.kind() == DebitKind.ONE_TIME
        || schedule.kind() == DebitKind.MONTHLY
        || isOfPeriod(schedule);
  }

  private static boolean isOfPeriod(DebitSchedule schedule) {
    return schedule.kind() == DebitKind.BILLING_PERIOD;
  }

  private static Money money(StoredCharge charge, BigDecimal amount) {
    return new Money(amount.stripTrailingZeros(), charge.schedule().amount().currency());
  }

  private void report(StoredCharge charge, String difference) {
    differences.add(
        "account %s: charge %d of schedule %d: %s"
            .formatted(account, charge.name().ordinal(), charge.name().scheduleId(), difference));
  }
}
