package org.orrery.invoice;

import java.time.LocalDate;
import org.orrery.shared.Money;

/**
 * A line of an invoice or credit note.
 *
 * @param note shown in italics; may be empty
 * @param to exclusive
 * @param net without tax
 */
public record InvoiceLineView(
    String description, String note, LocalDate from, LocalDate to, Money net, Money tax) {}
