package org.orrery.invoice;

import org.jspecify.annotations.Nullable;
import org.orrery.ledger.ChainHash;

/**
 * A number of a seller's series, as the database has it.
 *
 * @param invoice null if no invoice has the number
 * @param text the invoice's canonical text
 * @param seal null if it is not sealed yet
 */
record SealedInvoice(long number, @Nullable Key invoice, InvoiceText text, @Nullable Seal seal) {

  /** Which invoice. */
  record Key(long account, long id) {}

  /** What was sealed under the number. */
  record Seal(Key invoice, ChainHash hash) {}
}
