package org.orrery.billrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.orrery.billing.RehearsedAccount;
import org.orrery.shared.SellerId;

/** Sums what a run would do, and keeps the largest outliers. */
final class RehearsalTally {

  static final int OUTLIERS_MAX = 100;

  private static final Comparator<Rehearsal.Outlier> BY_CHANGE =
      Comparator.comparing(Rehearsal.Outlier::change)
          .thenComparing(outlier -> -outlier.account().value());

  private final OutlierRule rule;
  private final Map<String, Rehearsal.Sum> sums = new TreeMap<>();
  private final PriorityQueue<Rehearsal.Outlier> largest = new PriorityQueue<>(BY_CHANGE);
  private long accounts;
  private long charges;
  private long skipped;
  private long held;
  private long outliers;

  RehearsalTally(OutlierRule rule) {
    this.rule = rule;
  }

  void add(RehearsedAccount account) {
    charges += account.charges();
    skipped += account.skipped();
    held += account.isHeld() ? 1 : 0;
    if (account.charges() == 0 && account.skipped() == 0) {
      return; // A billing period opens, and nothing is charged for it.
    }
    accounts++;
    sums.merge(
        account.net().currency().getCurrencyCode(),
        new Rehearsal.Sum(account.net().amount(), account.tax().amount()),
        (sum, more) -> sum.plus(account.net(), account.tax()));
    rule.of(account)
        .ifPresent(
            outlier -> {
              outliers++;
              largest.add(outlier);
              if (largest.size() > OUTLIERS_MAX) {
                largest.remove();
              }
            });
  }

  Rehearsal result(SellerId seller, LocalDate day) {
    List<Rehearsal.Outlier> shown = new ArrayList<>(largest);
    shown.sort(BY_CHANGE.reversed());
    return new Rehearsal(
        seller, day, accounts, charges, skipped, held, sums, outliers, shown, null);
  }

  /** What sums say of a currency, with tax; zero if nothing. */
  static BigDecimal total(Map<String, Rehearsal.Sum> sums, String currency) {
    Rehearsal.Sum sum = sums.get(currency);
    return sum == null ? BigDecimal.ZERO : sum.total();
  }
}
