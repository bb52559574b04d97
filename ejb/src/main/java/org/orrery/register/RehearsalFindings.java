package org.orrery.register;

import java.util.List;

/**
 * What a rehearsed run would charge.
 *
 * @param sums by currency
 * @param outliers the largest, at most 100
 */
public record RehearsalFindings(List<RehearsalSumItem> sums, List<RehearsalOutlierItem> outliers) {

  /** Copies both. */
  public RehearsalFindings {
    sums = List.copyOf(sums);
    outliers = List.copyOf(outliers);
  }
}
