package org.orrery.ledger;

import java.util.List;

/**
 * Some accounts of which something is there, and which of them have no book.
 *
 * @param last the last account that was looked at; -1 = there are no more
 */
public record BookSearch(long last, List<Long> withoutBook) {

  /** Copies the list. */
  public BookSearch {
    withoutBook = List.copyOf(withoutBook);
  }

  /**
   * Of accounts that were found, ascending.
   *
   * @param max how many were looked for; fewer = there are no more
   */
  public static BookSearch of(List<Found> found, int max) {
    long last = found.size() < max ? -1 : found.get(found.size() - 1).account();
    return new BookSearch(
        last, found.stream().filter(one -> !one.hasBook()).map(Found::account).toList());
  }

  /** An account that was found. */
  public record Found(long account, boolean hasBook) {}
}
