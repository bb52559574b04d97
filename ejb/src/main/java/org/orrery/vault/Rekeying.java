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
  @Inject CardRepository cards;
  @Inject Database database;

  private record Found(long id, String name, Sealed sealed) {}

  private record FoundOfLogin(String loginKey, String name, Sealed sealed) {}

  /** Seals cards anew, each for its customer or the signup it waits with; tells how many. */
  public int cards() {
    List<CardRepository.Row> page = cards.toBeSealed(keys.currentId(), PAGE_MAX);
    for (CardRepository.Row card : page) {
      CardPlace bound = card.place().bound();
      cards.seal(bound, keys.seal(bound.text(), keys.open(card.place().text(), card.sealed())));
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
      String place = SecretKeys.placeOfSecret(secret.id(), secret.name());
      Sealed fresh = keys.seal(place, keys.open(place, secret.sealed()));
      database.update(
          "update seller_secret set key_id = ?, sealed = ? where seller_id = ? and name = ?",
          fresh.keyId(),
          fresh.bytes(),
          secret.id(),
          secret.name());
    }
    return page.size();
  }

  /** Seals logins' secrets anew, and tells how many. */
  public int loginSecrets() {
    List<FoundOfLogin> page =
        database.query(
            """
            select login_key, name, key_id, sealed from login_secret
            where key_id <> ? order by login_key, name limit ? for update""",
            row ->
                new FoundOfLogin(
                    row.getString("login_key"), row.getString("name"), Sealed.read(row)),
            keys.currentId(),
            PAGE_MAX);
    for (FoundOfLogin secret : page) {
      String place = SecretKeys.placeOfLogin(secret.loginKey(), secret.name());
      Sealed fresh = keys.seal(place, keys.open(place, secret.sealed()));
      database.update(
          "update login_secret set key_id = ?, sealed = ? where login_key = ? and name = ?",
          fresh.keyId(),
          fresh.bytes(),
          secret.loginKey(),
          secret.name());
    }
    return page.size();
  }
}
