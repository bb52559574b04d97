package org.orrery.ledger;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one text of an entry that its hash is taken of. A contract: changing it breaks every chain.
 *
 * <p>A line for the entry and one for each posting, fields parted by {@code |}, amounts with four
 * decimals as the table keeps them, the instant in microseconds as the database keeps it. No field
 * can hold a {@code |}.
 */
final class CanonicalText {

  private static final int AMOUNT_DECIMALS = 4;

  private CanonicalText() {}

  static String of(long id, long sequence, Entry entry, Instant recordedAt) {
    StringBuilder text = new StringBuilder(160);
    text.append("entry|").append(entry.account()).append('|').append(sequence);
    text.append('|').append(id).append('|').append(entry.seller());
    text.append('|').append(entry.businessDate()).append('|').append(entry.kind());
    text.append('|').append(entry.correctsEntryId() == null ? "-" : entry.correctsEntryId());
    text.append('|').append(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)).append('\n');
    int line = 0;
    for (Posting posting : entry.postings()) {
      text.append("posting|").append(++line).append('|').append(posting.book().column());
      text.append('|').append(posting.seller());
      text.append('|').append(amount(posting));
      text.append('|').append(posting.amount().currency().getCurrencyCode()).append('\n');
    }
    return text.toString();
  }

  private static String amount(Posting posting) {
    return posting
        .amount()
        .amount()
        .setScale(AMOUNT_DECIMALS, RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
