package org.orrery.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows the chains of some accounts at once, and remembers where the reading came to. */
final class AuditWalk {

  private final Map<Long, AuditedBook> books = new LinkedHashMap<>();
  private final Map<Long, ChainWalk> walks = new LinkedHashMap<>();
  private long lastAccount;
  private long lastSequence;
  private long entries;
  private @Nullable LocalDate oldest;

  AuditWalk(List<AuditedBook> page, boolean fromStart) {
    for (AuditedBook audited : page) {
      AccountBook book = audited.book();
      ChainWalk walk = new ChainWalk(book, fromStart ? ChainEnd.START : audited.proven());
      if (book.seller().value() != audited.seller()) {
        walk.report("the book is of seller " + book.seller() + ", the account of another");
      }
      if (!book.currency().equals(audited.currency())) {
        walk.report("the book is kept in " + book.currency() + ", the account in another currency");
      }
      books.put(book.account().value(), audited);
      walks.put(book.account().value(), walk);
    }
  }

  void visit(StoredEntry entry) {
    long account = entry.head().account();
    ChainWalk walk = of(account);
    walk.visit(entry);
    walk.compare(book(account).proven());
    lastAccount = account;
    lastSequence = entry.sequence();
    entries++;
    LocalDate on = entry.head().businessDate();
    oldest = oldest == null || on.isBefore(oldest) ? on : oldest;
  }

  ChainWalk of(long account) {
    return Objects.requireNonNull(walks.get(account));
  }

  List<Long> accounts() {
    return List.copyOf(books.keySet());
  }

  /** After which place each chain is read, in the order of {@link #accounts}. */
  List<Long> beginnings() {
    return accounts().stream().map(account -> of(account).begin()).toList();
  }

  long lastAccount() {
    return lastAccount;
  }

  long lastSequence() {
    return lastSequence;
  }

  long entries() {
    return entries;
  }

  @Nullable LocalDate oldest() {
    return oldest;
  }

  private AuditedBook book(long account) {
    return Objects.requireNonNull(books.get(account));
  }
}
