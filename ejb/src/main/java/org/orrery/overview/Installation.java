package org.orrery.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is of no single seller.
 *
 * @param holdReason why the whole bill run is held; null = it is not
 * @param mailHoldReason why no mail is sent; null = they are sent
 * @param brakesWaiting runs that stopped and ask
 * @param verifiedAt when the last verification of the books began; null = there was none
 * @param standingFindings what was found wrong in the books and not found whole since, at most
 *     1000; 0 = the books are sound
 * @param nodesUp nodes that work
 * @param nodesDown nodes that are silent and did not end in good order
 * @param nodesTwice names that two living nodes have; each of them counts as one that works
 * @param lastWake what the last wake of the run that did something did, in one line; "" = none
 * @param firstSteps which of the first steps of a new installation were made
 */
public record Installation(
    @Nullable String holdReason,
    @Nullable String mailHoldReason,
    long brakesWaiting,
    @Nullable Instant verifiedAt,
    long standingFindings,
    long nodesUp,
    long nodesDown,
    long nodesTwice,
    String lastWake,
    FirstSteps firstSteps) {

  /** Whether everything in the books that was ever looked at is whole. */
  public boolean isSound() {
    return standingFindings == 0;
  }
}
