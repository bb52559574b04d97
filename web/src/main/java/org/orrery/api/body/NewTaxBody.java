package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.SellerId;
import org.orrery.tax.NewTax;
import org.orrery.tax.TaxArea;

/**
 * A tax to be added.
 *
 * @param seller absent = the seller that the caller acts for
 */
public record NewTaxBody(
    @Nullable Long seller,
    @Nullable String description,
    @Nullable String percent,
    @Nullable String area,
    @Nullable LocalDate validFrom) {
  /** What is wanted of a seller. */
  public NewTax wanted(SellerId named) {
    return new NewTax(
        named,
        Given.value("description", description),
        Given.value("percent", percent),
        TaxArea.read(Given.text(area)),
        Given.value("validFrom", validFrom));
  }
}
