package org.orrery.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;

/**
 * What was found in the books of some accounts.
 *
 * @param accounts those that were read, ascending; none = there are no more
 * @param entries how many entries were read
 * @param oldest the earliest business date among them; null if there were none
 * @param findings empty = the books are whole
 * @param notes for {@link BooksAudit#note}, when the findings are safe
 */
public record AuditedPage(
    List<AccountId> accounts,
    long entries,
    @Nullable LocalDate oldest,
    List<AccountFinding> findings,
    AuditNotes notes) {

  /** Copies the lists. */
  public AuditedPage {
    accounts = List.copyOf(accounts);
    findings = List.copyOf(findings);
  }
}
