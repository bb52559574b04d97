package org.orrery.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * A tax that a seller adds, for whom and when.
 *
 * @param rate what is added
 * @param area whose accounts pay it
 * @param validFrom the first business date on which it applies
 * @param validUntil exclusive; null = no end
 */
public record TaxRule(
    SellerId seller,
    TaxRate rate,
    TaxArea area,
    LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  /** The refusal of a rule that does not exist, or not for the caller. */
  public static InvalidValueException none(long id) {
    return new InvalidValueException("there is no tax rule " + id);
  }

  /** Whether it applies on a business date. */
  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }
}
