package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * An invoice or credit note in a list.
 *
 * @param kind INVOICE or CREDIT_NOTE
 * @param number of the seller's series; null = not given yet
 * @param net without tax; of a credit note what is given back
 */
public record InvoiceItem(
    long id,
    long account,
    String kind,
    @Nullable Long number,
    LocalDate on,
    Money net,
    Money tax) {}
