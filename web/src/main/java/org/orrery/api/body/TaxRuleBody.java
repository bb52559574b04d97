package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.tax.TaxRule;

/**
 * A tax that a seller adds.
 *
 * @param area such as US, !CA: a country and perhaps a state, ! for all others
 * @param validUntil exclusive; absent = no end
 */
public record TaxRuleBody(
    long id,
    long seller,
    String description,
    String percent,
    String area,
    LocalDate validFrom,
    @Nullable LocalDate validUntil) {
  /** Shows it. */
  public static TaxRuleBody of(TaxRule rule) {
    return new TaxRuleBody(
        rule.rate().id(),
        rule.seller().value(),
        rule.rate().description(),
        rule.rate().percent().toPlainString(),
        rule.area().toString(),
        rule.validFrom(),
        rule.validUntil());
  }
}
