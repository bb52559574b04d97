package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/**
 * Which invoices are sent by e-mail.
 *
 * @param all false = only those whose debits ask for it
 */
public record InvoiceMailBody(@Nullable Boolean all) {}
