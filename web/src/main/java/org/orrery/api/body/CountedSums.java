package org.orrery.api.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.overview.Sums;

/**
 * Something counted in the background, by currency.
 *
 * @param countedAt how old the figures are; absent = it was not counted yet
 */
public record CountedSums(List<CountedSum> sums, @Nullable Instant countedAt) {
  /** Shows it. */
  public static CountedSums of(Sums sums) {
    return new CountedSums(sums.sums().stream().map(CountedSum::of).toList(), sums.countedAt());
  }
}
