package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.orrery.shared.AccountId;

/**
 * Proves that the books are whole: every entry sums to zero, every chain is unbroken and as long as
 * its book says, every balance equals its postings.
 *
 * <p>Finds rows that were changed, removed or added behind the product's back, the last one of a
 * chain too. May run beside everything else: an account waits only while it is read itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BooksVerifier {

  private static final int FINDINGS_MAX = 100;

  @Inject VerificationRepository books;
  @Inject AccountBookVerifier verifier;

  /** Verifies all books; memory does not grow with their number. */
  public BooksReport verify() {
    List<String> findings = new ArrayList<>();
    for (BookSearch found = withoutBook(0); ; found = withoutBook(found.last())) {
      found.withoutBook().stream()
          .limit(FINDINGS_MAX - findings.size())
          .forEach(id -> findings.add("account " + id + ": has no book"));
      if (found.last() < 0) {
        break;
      }
    }
    long accounts = 0;
    long entries = 0;
    long last = 0;
    List<Long> page;
    do { // Ends: each page begins after the one before.
      page = books.accountsAfter(last);
      for (long account : page) {
        BooksReport report = verifier.verify(new AccountId(account));
        accounts++;
        entries += report.entries();
        report.findings().stream()
            .limit(FINDINGS_MAX - Math.min(FINDINGS_MAX, findings.size()))
            .forEach(findings::add);
        last = account;
      }
    } while (page.size() == VerificationRepository.ACCOUNTS_PAGE_MAX);
    return new BooksReport(accounts, entries, findings);
  }

  /**
   * Which of the next accounts that have entries or postings have no book.
   *
   * @param after the last account of the search before; 0 = from the beginning
   */
  public BookSearch withoutBook(long after) {
    return books.withoutBook(after);
  }

  /** Verifies one account's book. */
  public BooksReport verify(AccountId account) {
    return verifier.verify(account);
  }
}
