package org.orrery.api.body;

import java.util.List;
import org.orrery.register.RehearsalFindings;

/**
 * What a rehearsed run would charge.
 *
 * @param outliers the largest of them
 */
public record FindingsBody(List<SumBody> sums, List<FoundOutlierBody> outliers) {
  /** Shows them. */
  public static FindingsBody of(RehearsalFindings findings) {
    return new FindingsBody(
        findings.sums().stream()
            .map(
                sum ->
                    new SumBody(
                        sum.net().currency().getCurrencyCode(),
                        sum.net().amount().toPlainString(),
                        sum.tax().amount().toPlainString()))
            .toList(),
        findings.outliers().stream().map(FoundOutlierBody::of).toList());
  }
}
