package org.orrery.register;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * An account that a rehearsed run would charge unusually much.
 *
 * @param last the total of its last invoice; null if there was none
 */
public record RehearsalOutlierItem(
    long account, Money total, @Nullable Money last, String reason) {}
