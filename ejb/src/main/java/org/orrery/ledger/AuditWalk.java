package org.orrery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chains of some accounts, one after the other, and remembers where the reading came
 * to.
 */
final class AuditWalk {

  private final Map<Long, AuditedBook> books = new LinkedHashMap<>();
  private final Map<Long, ChainWalk> walks = new LinkedHashMap<>();
  private final List<Place> unread = new ArrayList<>();
  private long entries;
  private @Nullable LocalDate oldest;

  /** After which place a chain is read on. */
  record Place(long account, long after) {}

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
      unread.add(new Place(book.account().value(), walk.begin()));
    }
  }

  /**
   * Where to read on: in chains that are about {@code entriesMax} long together by what their books
   * say, one at least; empty = everything is read.
   */
  List<Place> next(int entriesMax) {
    List<Place> next = new ArrayList<>();
    long expected = 0;
    for (Place place : unread) {
      expected += Math.max(0, book(place.account()).book().entryCount() - place.after());
      if (!next.isEmpty() && expected > entriesMax) {
        break;
      }
      next.add(place);
    }
    return next;
  }

  /**
   * Takes what was read behind some places, in their order.
   *
   * @param isEnd whether there is nothing more behind them
   */
  void visit(List<Place> places, List<StoredEntry> page, boolean isEnd) {
    page.forEach(this::visit);
    int done = places.size();
    if (!isEnd) {
      StoredEntry last = page.get(page.size() - 1);
      Place goesOn = new Place(last.head().account(), last.sequence());
      done = placeOf(goesOn.account(), places);
      unread.set(done, goesOn);
    }
    unread.subList(0, done).clear();
  }

  private static int placeOf(long account, List<Place> places) {
    return places.stream().map(Place::account).toList().indexOf(account);
  }

  private void visit(StoredEntry entry) {
    long account = entry.head().account();
    ChainWalk walk = of(account);
    walk.visit(entry);
    walk.compare(book(account).proven());
    entries++;
    LocalDate on = entry.head().businessDate();
    oldest = oldest == null || on.isBefore(oldest) ? on : oldest;
  }

  ChainWalk of(long account) {
    return Objects.requireNonNull(walks.get(account));
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
