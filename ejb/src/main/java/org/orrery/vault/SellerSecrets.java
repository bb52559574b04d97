package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Keeps what a seller shares with payment providers, sealed under the vault's key. */
@Stateless
public class SellerSecrets {

  private static final int VALUE_MAX = 16_384;

  @Inject SecretKeys keys;
  @Inject Database database;

  /**
   * Stores a secret in place of the one of that name.
   *
   * @param name lower-case words joined by dots, such as {@code worldpay.password}
   * @throws InvalidValueException if there is no vault, or a name or value that none can be
   */
  public void put(SellerId seller, String name, String value) {
    if (!keys.areThere()) {
      throw new InvalidValueException("secrets need ORRERY_SECRET_KEY_FILE");
    }
    if (!name.matches("[a-z0-9_.]{1,40}") || value.isBlank() || value.length() > VALUE_MAX) {
      throw new InvalidValueException("that is no name, or no value, of a secret");
    }
    Sealed sealed = keys.seal(SecretKeys.placeOfSecret(seller.value(), name), value);
    database.update(
        """
        insert into seller_secret (seller_id, name, key_id, sealed) values (?, ?, ?, ?)
        on conflict (seller_id, name) do update
        set key_id = excluded.key_id, sealed = excluded.sealed, changed_at = now()""",
        seller.value(),
        name,
        sealed.keyId(),
        sealed.bytes());
  }

  /** The secret of that name; empty if the seller has none. */
  public Optional<String> find(SellerId seller, String name) {
    return database
        .find(
            "select key_id, sealed from seller_secret where seller_id = ? and name = ?",
            Sealed::read,
            seller.value(),
            name)
        .map(found -> keys.open(SecretKeys.placeOfSecret(seller.value(), name), found));
  }
}
