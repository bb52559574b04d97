package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.invoice.InvoiceSeals;
import org.orrery.ledger.AccountFinding;
import org.orrery.ledger.AuditNotes;
import org.orrery.ledger.AuditedPage;
import org.orrery.ledger.BookSearch;
import org.orrery.ledger.BookSums;
import org.orrery.ledger.BooksAudit;
import org.orrery.ledger.BooksVerifier;
import org.orrery.ledger.SumCheck;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Goes through books, charges and invoices page by page. Memory does not grow with them.
 *
 * <p>That an account with something wrong was looked at is noted last, after it is held and what
 * was found is written down: whoever dies on the way leaves it to be found again.
 */
@ApplicationScoped
class Verification {

  /** Ten thousand million accounts. */
  private static final int PAGES_MAX = 20_000_000;

  /** Before any charge. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  @Inject BooksAudit books;
  @Inject BooksVerifier everything;
  @Inject BookSums sums;
  @Inject ChargesAudit charges;
  @Inject InvoiceSeals seals;
  @Inject AccountsInDoubt doubts;
  @Inject BusinessDates dates;

  /**
   * Some accounts, in the order of their ids.
   *
   * @param after begins behind this account
   * @param accountsMax ends when so many were read
   */
  record Slice(long after, long accountsMax) {

    static final Slice EVERYTHING = new Slice(0, Long.MAX_VALUE);
  }

  /**
   * Verifies what was booked since the last time, and seals what got its number.
   *
   * @param eachPage is called before each page, and breaks off by an exception
   */
  void news(AuditTally tally, Runnable eachPage) {
    long after = 0;
    for (int page = 0; page < PAGES_MAX; page++) {
      eachPage.run();
      AuditedPage found = books.news(after);
      if (found.accounts().isEmpty()) {
        break;
      }
      after = take(found, found.oldest(), tally);
    }
    dates.sellers().forEach(this::seal);
  }

  /**
   * Verifies accounts from their first entry.
   *
   * @param slice where to begin and when to end
   * @param eachPage is called before each page, and breaks off by an exception
   * @return the last account that was read; -1 = there are no more
   */
  long whole(Slice slice, AuditTally tally, Runnable eachPage) {
    long last = slice.after();
    for (long read = 0; read < slice.accountsMax(); ) {
      eachPage.run();
      AuditedPage found = books.whole(last);
      if (found.accounts().isEmpty()) {
        return -1;
      }
      last = take(found, EVER, tally);
      read += found.accounts().size();
    }
    return last;
  }

  /** Verifies what belongs to no account that has a book, sums by day, and all invoices. */
  void sellers(AuditTally tally, Runnable eachPage) {
    eachPage.run();
    search(everything::withoutBook, "has no book", tally, eachPage);
    search(charges::withoutBook, "has charges and no book", tally, eachPage);
    sums(tally, eachPage);
    for (SellerId seller : dates.sellers()) {
      seal(seller);
      tally.addOfSeller(seals.numbers(seller));
      long after = 0;
      for (int page = 0; page < PAGES_MAX; page++) {
        eachPage.run();
        InvoiceSeals.Page found = seals.verify(seller, after);
        tally.addOfSeller(found.findings());
        if (found.isEnd()) {
          break;
        }
        after = found.last();
      }
    }
  }

  /** What is wrong with sums is told, and holds nobody: no money depends on them. */
  private void sums(AuditTally tally, Runnable eachPage) {
    SumCheck check = SumCheck.START;
    for (int page = 0; page < PAGES_MAX && !check.isEnd(); page++) {
      eachPage.run();
      check = sums.verifyNext(check);
      tally.addOfSeller(check.findings());
    }
  }

  private static void search(
      LongFunction<BookSearch> withoutBook, String what, AuditTally tally, Runnable eachPage) {
    long after = 0;
    for (int page = 0; page < PAGES_MAX && after >= 0; page++) {
      eachPage.run();
      BookSearch found = withoutBook.apply(after);
      tally.addOfSeller(
          found.withoutBook().stream().map(id -> "account " + id + ": " + what).toList());
      after = found.last();
    }
  }

  private long take(AuditedPage page, @Nullable LocalDate since, AuditTally tally) {
    List<AccountFinding> found = new ArrayList<>(page.findings());
    if (since != null) {
      found.addAll(charges.verify(page.accounts(), since));
    }
    Set<AccountId> accounts =
        found.stream().map(AccountFinding::account).collect(Collectors.toSet());
    AuditNotes notes = page.notes().doubting(accounts);
    tally.read(page.accounts().size(), page.entries());
    tally.add(found);
    tally.addUnsound(notes.unsound());
    if (!accounts.isEmpty()) {
      doubts.hold(accounts, tally);
    }
    books.note(notes);
    return lastOf(page);
  }

  private static long lastOf(AuditedPage page) {
    List<?> accounts = page.accounts();
    return page.accounts().get(accounts.size() - 1).value();
  }

  private void seal(SellerId seller) {
    for (int page = 0; page < PAGES_MAX && seals.seal(seller) > 0; page++) {
      // Ends: a page that seals nothing is the last one.
    }
  }
}
