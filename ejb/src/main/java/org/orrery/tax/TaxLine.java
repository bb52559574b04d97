package org.orrery.tax;

import org.orrery.shared.Money;

/** What one tax comes to on a subtotal; the lines of a subtotal add up to its tax. */
public record TaxLine(TaxRate rate, Money amount) {}
