package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seller in a list: the host or a reseller.
 *
 * @param account that it has with its provider, the first on a plan for resellers; null = it has
 *     none, as the host
 * @param zone in which its days begin and end
 * @param openOn its business date
 * @param billedThrough the last business date whose bill run is complete
 */
public record SellerItem(
    long id,
    String name,
    String currency,
    @Nullable Long account,
    String zone,
    LocalDate openOn,
    LocalDate billedThrough) {}
