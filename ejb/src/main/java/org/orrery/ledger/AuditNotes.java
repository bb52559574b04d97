package org.orrery.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.shared.AccountId;

/**
 * What is to be noted of accounts that were looked at, after whatever was found is written down.
 *
 * @param sound how far each sound chain was read
 * @param unsound how long the chains of the others were
 */
public record AuditNotes(Map<Long, ChainEnd> sound, Map<Long, Long> unsound) {

  /** Copies the maps. */
  public AuditNotes {
    sound = new LinkedHashMap<>(sound);
    unsound = new LinkedHashMap<>(unsound);
  }

  /** The same, with accounts counted as unsound of which something else was found. */
  public AuditNotes doubting(Collection<AccountId> accounts) {
    AuditNotes notes = new AuditNotes(sound, unsound);
    for (AccountId account : accounts) {
      ChainEnd end = notes.sound.remove(account.value());
      if (end != null) {
        notes.unsound.put(account.value(), end.entryCount());
      }
    }
    return notes;
  }
}
