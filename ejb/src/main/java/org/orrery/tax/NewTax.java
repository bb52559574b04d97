package org.orrery.tax;

import java.time.LocalDate;
import org.orrery.shared.SellerId;

/**
 * A tax that is to be added.
 *
 * @param description as invoices show it
 * @param percent as an operator types it, such as 19 or 8.875
 * @param area whose accounts pay it
 * @param validFrom the first business date on which it applies
 */
public record NewTax(
    SellerId seller, String description, String percent, TaxArea area, LocalDate validFrom) {}
