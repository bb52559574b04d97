package org.orrery.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.orrery.account.AccountView;

/**
 * A credit note before it is one.
 *
 * @param on the business date
 * @param invoiceId the invoice that it takes back from, of the same account; empty = not known
 * @param lines at least one
 * @param isMailed whether it is sent by e-mail even if the account does not get all invoices so
 */
public record CreditNoteDraft(
    AccountView account,
    LocalDate on,
    OptionalLong invoiceId,
    List<CreditNoteLine> lines,
    boolean isMailed) {

  public CreditNoteDraft {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a credit note of nothing");
    }
  }
}
