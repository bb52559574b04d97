package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.invoice.InvoiceSeals;
import org.orrery.ledger.AuditedPage;
import org.orrery.ledger.BooksAudit;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/** Goes through books, charges and invoices page by page. Memory does not grow with them. */
@ApplicationScoped
class Verification {

  /** Ten thousand million accounts. */
  private static final int PAGES_MAX = 20_000_000;

  @Inject BooksAudit books;
  @Inject ChargesAudit charges;
  @Inject InvoiceSeals seals;
  @Inject BusinessDates dates;

  /** Verifies what was booked since the last time, and seals what got its number. */
  void news(AuditTally tally) {
    long after = 0;
    for (int page = 0; page < PAGES_MAX; page++) {
      AuditedPage found = books.news(after);
      if (found.accounts().isEmpty()) {
        break;
      }
      after = take(found, tally);
    }
    dates.sellers().forEach(this::seal);
  }

  /**
   * Verifies accounts from their first entry.
   *
   * @param after begins behind this account
   * @param accountsMax ends when so many were read
   * @return the last account that was read; -1 = there are no more
   */
  long whole(long after, long accountsMax, AuditTally tally) {
    long last = after;
    for (long read = 0; read < accountsMax; ) {
      AuditedPage found = books.whole(last);
      if (found.accounts().isEmpty()) {
        return -1;
      }
      last = take(found, tally);
      read += found.accounts().size();
    }
    return last;
  }

  /** Seals and verifies all invoices of all sellers. */
  void invoices(AuditTally tally) {
    for (SellerId seller : dates.sellers()) {
      seal(seller);
      tally.addOfSeller(seals.numbers(seller));
      long after = 0;
      for (int page = 0; page < PAGES_MAX; page++) {
        InvoiceSeals.Page found = seals.verify(seller, after);
        tally.addOfSeller(found.findings());
        if (found.isEnd()) {
          break;
        }
        after = found.last();
      }
    }
  }

  private long take(AuditedPage page, AuditTally tally) {
    tally.read(page.accounts().size(), page.entries());
    tally.add(page.findings());
    LocalDate oldest = page.oldest();
    if (oldest != null) {
      tally.add(charges.verify(page.accounts(), oldest));
    }
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
