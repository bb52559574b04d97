package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.shared.AccountId;

/** Verifies one account's book in a short transaction, in which nobody posts to it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountBookVerifier {

  @Inject VerificationRepository books;

  /** Reads the whole chain, a page at a time. */
  public BooksReport verify(AccountId account) {
    AccountBook book =
        books
            .keepStill(account)
            .orElseThrow(() -> new IllegalStateException("account " + account + " has no book"));
    ChainWalk walk = new ChainWalk(book);
    long last = 0;
    long entries = 0;
    List<StoredEntry> page;
    do { // Ends: each page begins after the one before.
      page = books.entriesAfter(account, last);
      page.forEach(walk::visit);
      entries += page.size();
      last = page.isEmpty() ? last : page.get(page.size() - 1).sequence();
    } while (page.size() == VerificationRepository.ENTRIES_PAGE_MAX);
    walk.owes(books.owedElsewhere(account));
    return new BooksReport(1, entries, walk.finish(books.postingCount(account)));
  }
}
