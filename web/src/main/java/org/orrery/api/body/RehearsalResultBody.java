package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import org.orrery.billrun.Rehearsal;

/**
 * What a run would do.
 *
 * @param outliers the largest of them
 */
public record RehearsalResultBody(
    long seller,
    LocalDate on,
    long accounts,
    long charges,
    long skipped,
    long held,
    List<SumBody> sums,
    long outlierCount,
    List<OutlierBody> outliers) {
  /** Shows it. */
  public static RehearsalResultBody of(Rehearsal rehearsal) {
    return new RehearsalResultBody(
        rehearsal.seller().value(),
        rehearsal.on(),
        rehearsal.accounts(),
        rehearsal.charges(),
        rehearsal.skipped(),
        rehearsal.held(),
        rehearsal.sums().entrySet().stream()
            .map(
                sum ->
                    new SumBody(
                        sum.getKey(),
                        sum.getValue().net().toPlainString(),
                        sum.getValue().tax().toPlainString()))
            .toList(),
        rehearsal.outlierCount(),
        rehearsal.outliers().stream().map(OutlierBody::of).toList());
  }
}
