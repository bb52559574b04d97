package org.orrery.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something counted in the background, by currency.
 *
 * @param sums none = there is nothing, or it was not counted yet
 * @param countedAt null = not yet
 */
public record Sums(List<Sum> sums, @Nullable Instant countedAt) {

  /** Copies the list. */
  public Sums {
    sums = List.copyOf(sums);
  }
}
