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

  /**
   * How many cards and secrets are to be sealed anew: under another key than the current one, or
   * not for their customers.
   */
  public long underOldKeys() {
    return database.number(
        """
        select (select count(*) from card
            where (key_id <> ? or (customer_id is not null and bound_to <> 'CUSTOMER'))
              and state <> 'ERASED')
          + (select count(*) from seller_secret where key_id <> ?)
          + (select count(*) from login_secret where key_id <> ?)""",
        keys.currentId(),
        keys.currentId(),
        keys.currentId());
  }

  /** How many cards an earlier release sealed, which whoever writes the table could move. */
  public long notBound() {
    return database.number(
        """
        select count(*) from card
        where state <> 'ERASED' and customer_id is not null and bound_to <> 'CUSTOMER'""");
  }

  /** Names of keys that rows need and the file does not have. */
  public List<String> missing() {
    return database
        .query(
            """
            select key_id from card where state <> 'ERASED' group by key_id
            union select key_id from seller_secret group by key_id
            union select key_id from login_secret group by key_id""",
            row -> row.getString(1))
        .stream()
        .filter(id -> !keys.has(id))
        .sorted()
        .toList();
  }

  /**
   * Seals with the current key whatever another one seals, and for its customer every card that is
   * not. May be broken off and begun again.
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
      page = rekeying.cards() + rekeying.secrets() + rekeying.loginSecrets();
      done += page;
    } while (page > 0);
    return done;
  }
}
