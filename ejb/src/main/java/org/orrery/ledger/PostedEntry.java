package org.orrery.ledger;

import java.time.Instant;

/** An entry as it stands in its account's chain. */
record PostedEntry(long id, long sequence, Entry entry, Instant recordedAt, ChainHash hash) {

  /** The entry that follows {@code before} in the chain. */
  static PostedEntry after(
      ChainHash before, long id, long sequence, Entry entry, Instant recordedAt) {
    ChainHash hash = before.next(CanonicalText.of(id, sequence, entry, recordedAt));
    return new PostedEntry(id, sequence, entry, recordedAt, hash);
  }
}
