package org.orrery.factor;

import java.time.Instant;

/**
 * How a login's second factor stands, for its holder.
 *
 * @param since when it was switched on
 * @param recoveryCodesLeft those that were not used, 0 to 10
 */
public record FactorState(Instant since, long recoveryCodesLeft) {}
