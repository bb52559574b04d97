package org.orrery.invoice;

import java.math.BigDecimal;
import org.orrery.shared.Money;

/** What a tax came to on an invoice; the taxes add up to the invoice's tax. */
public record InvoiceTaxView(String description, BigDecimal percent, Money amount) {}
