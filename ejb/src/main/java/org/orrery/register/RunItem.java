package org.orrery.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bill run of a seller and a business date did, late work included.
 *
 * @param endedAt null = it has not ended
 * @param charged charges made
 * @param skipped charges noted and not made
 * @param failed accounts whose charging broke off with nothing written, summed over the attempts
 * @param deferred accounts that somebody else had locked, summed over the attempts
 * @param held accounts put on hold for a person
 * @param shares charges made by each node, by its name
 */
public record RunItem(
    long seller,
    LocalDate on,
    Instant startedAt,
    @Nullable Instant endedAt,
    long charged,
    long skipped,
    long failed,
    long deferred,
    long held,
    List<RunShareItem> shares) {

  /** Copies the list. */
  public RunItem {
    shares = List.copyOf(shares);
  }
}
