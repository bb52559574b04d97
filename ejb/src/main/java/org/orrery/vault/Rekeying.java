package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.platform.Database;

/** Seals a page of rows anew, each page in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rekeying {

  private static final int PAGE_MAX = 500;

  @Inject SecretKeys keys;
  @Inject Database database;

  private record Found(long id, String name, Sealed sealed) {}

  /** Seals cards anew, and tells how many. */
  public int cards() {
    List<Found> page =
        database.query(
            """
            select id, '' as name, key_id, sealed from card
            where key_id <> ? and state <> 'ERASED' order by id limit ? for update""",
            row -> new Found(row.getLong("id"), row.getString("name"), Sealed.read(row)),
            keys.currentId(),
            PAGE_MAX);
    for (Found card : page) {
      Sealed fresh = again(SecretKeys.placeOfCard(card.id()), card.sealed());
      database.update(
          "update card set key_id = ?, sealed = ? where id = ?",
          fresh.keyId(),
          fresh.bytes(),
          card.id());
    }
    return page.size();
  }

  /** Seals sellers' secrets anew, and tells how many. */
  public int secrets() {
    List<Found> page =
        database.query(
            """
            select seller_id, name, key_id, sealed from seller_secret
            where key_id <> ? order by seller_id, name limit ? for update""",
            row -> new Found(row.getLong("seller_id"), row.getString("name"), Sealed.read(row)),
            keys.currentId(),
            PAGE_MAX);
    for (Found secret : page) {
      Sealed fresh = again(SecretKeys.placeOfSecret(secret.id(), secret.name()), secret.sealed());
      database.update(
          "update seller_secret set key_id = ?, sealed = ? where seller_id = ? and name = ?",
          fresh.keyId(),
          fresh.bytes(),
          secret.id(),
          secret.name());
    }
    return page.size();
  }

  private Sealed again(String place, Sealed old) {
    return keys.seal(place, keys.open(place, old));
  }
}
