package org.orrery.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one text of an entry that its hash is taken of. A contract: changing it breaks every chain.
 *
 * <p>A line for the entry and one for each posting, fields parted by {@code |}, amounts with four
 * decimals as the table keeps them, at the end of a posting the debtor if it is another account
 * than the chain's, the instant in microseconds as the database keeps it. No field can hold a
 * {@code |}.
 */
final class CanonicalText {

  private static final int AMOUNT_DECIMALS = 4;

  private CanonicalText() {}

  /** The fields of an entry, without its lines. */
  record Head(
      long account,
      long sequence,
      long id,
      long seller,
      LocalDate businessDate,
      String kind,
      @Nullable Long correctsEntryId,
      Instant recordedAt) {}

  static String of(long id, long sequence, Entry entry, Instant recordedAt) {
    Head head =
        new Head(
            entry.account().value(),
            sequence,
            id,
            entry.seller().value(),
            entry.businessDate(),
            entry.kind().name(),
            entry.correctsEntryId(),
            recordedAt);
    return of(head, StoredEntry.lines(entry.postings()));
  }

  static String of(Head head, List<StoredEntry.Line> lines) {
    StringBuilder text = new StringBuilder(160);
    text.append("entry|").append(head.account()).append('|').append(head.sequence());
    text.append('|').append(head.id()).append('|').append(head.seller());
    text.append('|').append(head.businessDate()).append('|').append(head.kind()).append('|');
    text.append(head.correctsEntryId() == null ? "-" : head.correctsEntryId());
    text.append('|').append(ChronoUnit.MICROS.between(Instant.EPOCH, head.recordedAt()));
    text.append('\n');
    for (StoredEntry.Line line : lines) {
      text.append("posting|").append(line.number()).append('|').append(line.book());
      text.append('|').append(line.seller()).append('|').append(amount(line.amount()));
      text.append('|').append(line.currency());
      if (line.debtor() != null) { // A line without it is written as it was before there was one.
        text.append('|').append(line.debtor());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String amount(BigDecimal amount) {
    return amount.setScale(AMOUNT_DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
  }
}
