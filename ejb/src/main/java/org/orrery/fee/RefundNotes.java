package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.orrery.account.AccountView;
import org.orrery.invoice.CreditNoteDraft;
import org.orrery.invoice.CreditNoteLine;
import org.orrery.invoice.CreditNotes;

/** Puts refunds on paper. */
@ApplicationScoped
class RefundNotes {

  @Inject CreditNotes notes;

  /** Issues a credit note on one invoice, with a line for each refund, and tells its id. */
  long issue(AccountView account, LocalDate on, List<RefundLine> lines) {
    long invoice = lines.get(0).charge().invoice();
    return notes.issue(
        new CreditNoteDraft(
            account,
            on,
            invoice == 0 ? OptionalLong.empty() : OptionalLong.of(invoice),
            lines.stream().map(RefundNotes::line).toList(),
            false));
  }

  /** Asks with one invoice for what refunds gave that are undone. */
  void takeBack(AccountView account, LocalDate on, List<RefundRepository.Given> given) {
    List<Long> undone =
        given.stream().map(RefundRepository.Given::creditNote).distinct().sorted().toList();
    if (!undone.isEmpty()) {
      notes.takeBack(account, undone, on);
    }
  }

  private static CreditNoteLine line(RefundLine line) {
    return new CreditNoteLine(
        line.description(),
        "",
        line.charge().span().from(),
        line.charge().span().to(),
        line.refund().net(),
        line.refund().tax());
  }
}
