package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.InvalidValueException;

/** Keeps what a login shares with a device of its own, sealed under the vault's key. */
@Stateless
public class LoginSecrets {

  @Inject SecretKeys keys;
  @Inject Database database;

  /**
   * Stores a secret in place of the one of that name.
   *
   * @throws InvalidValueException if there is no vault; its text tells the remedy
   */
  public void put(String loginKey, String name, String value) {
    if (!keys.areThere()) {
      throw new InvalidValueException(
          "secrets need a key to be sealed with: have the operator set ORRERY_SECRET_KEY_FILE");
    }
    Sealed sealed = keys.seal(SecretKeys.placeOfLogin(loginKey, name), value);
    database.update(
        """
        insert into login_secret (login_key, name, key_id, sealed) values (?, ?, ?, ?)
        on conflict (login_key, name) do update
        set key_id = excluded.key_id, sealed = excluded.sealed, changed_at = now()""",
        loginKey,
        name,
        sealed.keyId(),
        sealed.bytes());
  }

  /** The secret of that name; empty if the login has none. */
  public Optional<String> find(String loginKey, String name) {
    return database
        .find(
            "select key_id, sealed from login_secret where login_key = ? and name = ?",
            Sealed::read,
            loginKey,
            name)
        .map(found -> keys.open(SecretKeys.placeOfLogin(loginKey, name), found));
  }

  /** Forgets the secret of that name, if there is one. */
  public void remove(String loginKey, String name) {
    database.update("delete from login_secret where login_key = ? and name = ?", loginKey, name);
  }
}
