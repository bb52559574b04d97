package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.overview.Installation;

/**
 * What is of no single seller.
 *
 * @param holdReason absent = the bill run is not held
 * @param mailHoldReason absent = mails are sent
 * @param brakesWaiting runs that stopped and ask
 * @param verifiedAt when the last verification of the books began; absent = there was none
 * @param sound whether everything in the books that was ever looked at is whole
 * @param standingFindings what is wrong in the books, at most 1000
 * @param nodesUp nodes that work
 * @param nodesDown nodes that are silent
 * @param nodesTwice names that two living nodes have
 * @param lastWake what the last wake of the run that did something did, in one line
 * @param firstSteps which of the first steps of a new installation were made
 */
public record InstallationBody(
    @Nullable String holdReason,
    @Nullable String mailHoldReason,
    long brakesWaiting,
    @Nullable Instant verifiedAt,
    boolean sound,
    long standingFindings,
    long nodesUp,
    long nodesDown,
    long nodesTwice,
    String lastWake,
    FirstStepsBody firstSteps) {
  /** Shows it. */
  public static InstallationBody of(Installation installation) {
    return new InstallationBody(
        installation.holdReason(),
        installation.mailHoldReason(),
        installation.brakesWaiting(),
        installation.verifiedAt(),
        installation.isSound(),
        installation.standingFindings(),
        installation.nodesUp(),
        installation.nodesDown(),
        installation.nodesTwice(),
        installation.lastWake(),
        FirstStepsBody.of(installation.firstSteps()));
  }
}
