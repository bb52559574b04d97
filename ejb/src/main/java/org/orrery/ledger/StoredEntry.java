package org.orrery.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the database has it, which may be nothing that {@link Entry} would accept.
 *
 * @param head the fields of the entry as {@link CanonicalText} writes them
 */
record StoredEntry(
    long id, long sequence, CanonicalText.Head head, ChainHash hash, List<Line> lines) {

  /** A posting as the database has it. */
  record Line(
      int number,
      String book,
      long seller,
      BigDecimal amount,
      String currency,
      @Nullable Long debtor) {

    /** Whether it is what the chain's own account owes. */
    boolean isOwnReceivable() {
      return debtor == null && book.equals(Book.RECEIVABLE.column());
    }
  }

  static List<Line> lines(List<Posting> postings) {
    List<Line> lines = new ArrayList<>();
    for (Posting posting : postings) {
      lines.add(
          new Line(
              lines.size() + 1,
              posting.book().column(),
              posting.seller().value(),
              posting.amount().amount(),
              posting.amount().currency().getCurrencyCode(),
              posting.debtor() == null ? null : (Long) posting.debtor().value()));
    }
    return lines;
  }

  String canonicalText() {
    return CanonicalText.of(head, lines);
  }

  Map<String, BigDecimal> sums() {
    Map<String, BigDecimal> sums = new HashMap<>();
    lines.forEach(
        line ->
            sums.merge(Entry.side(line.seller(), line.currency()), line.amount(), BigDecimal::add));
    return sums;
  }

  /** What it adds to the debt of the chain's own account. */
  BigDecimal receivable() {
    return lines.stream()
        .filter(Line::isOwnReceivable)
        .map(Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
