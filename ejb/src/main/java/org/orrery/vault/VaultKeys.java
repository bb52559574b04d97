package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.InvalidValueException;

/** Tells of the vault's keys, and seals everything anew when the first of them is another one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultKeys {

  @Inject SecretKeys keys;
  @Inject Database database;
  @Inject Rekeying rekeying;

  /** The name of the key that seals; "" when there is no vault. */
  public String current() {
    return keys.currentId();
  }

  /** How many cards and secrets are sealed with another key than the current one. */
  public long underOldKeys() {
    return database.number(
        """
        select (select count(*) from card where key_id <> ? and state <> 'ERASED')
          + (select count(*) from seller_secret where key_id <> ?)""",
        keys.currentId(),
        keys.currentId());
  }

  /** Names of keys that rows need and the file does not have. */
  public List<String> missing() {
    return database
        .query(
            """
            select key_id from card where state <> 'ERASED' group by key_id
            union select key_id from seller_secret group by key_id""",
            row -> row.getString(1))
        .stream()
        .filter(id -> !keys.has(id))
        .sorted()
        .toList();
  }

  /**
   * Seals with the current key whatever another one seals. May be broken off and begun again.
   *
   * @return how many cards and secrets it sealed
   * @throws InvalidValueException if there is no vault
   */
  public long rekey() {
    if (!keys.areThere()) {
      throw new InvalidValueException("no ORRERY_SECRET_KEY_FILE is set");
    }
    long done = 0;
    int page;
    do { // Ends: each page leaves fewer under old keys, or throws.
      page = rekeying.cards() + rekeying.secrets();
      done += page;
    } while (page > 0);
    return done;
  }
}
