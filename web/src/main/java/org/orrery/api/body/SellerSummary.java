package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.SellerItem;

/**
 * A seller: the host or a reseller.
 *
 * @param account that it has with its provider; absent = it has none
 * @param openOn its business date
 */
public record SellerSummary(
    long id,
    String name,
    String currency,
    @Nullable Long account,
    String zone,
    LocalDate openOn,
    LocalDate billedThrough) {
  /** Shows it. */
  public static SellerSummary of(SellerItem item) {
    return new SellerSummary(
        item.id(),
        item.name(),
        item.currency(),
        item.account(),
        item.zone(),
        item.openOn(),
        item.billedThrough());
  }
}
