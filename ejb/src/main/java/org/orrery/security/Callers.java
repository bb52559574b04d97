package org.orrery.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * Turns a token into a {@link Caller}, or refuses it.
 *
 * <p>A password that was right a moment ago is believed within the call's transaction, for one
 * statement. Any other is checked outside of it: that takes long, and whoever checks one must not
 * hold a connection for it, or a few dozen guesses would use them up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

  @Inject CredentialRepository credentials;
  @Inject PasswordHasher hasher;
  @Inject VerifiedPairs verified;
  @Inject FailureLimit failures;
  @Inject SignInTurns turns;
  @Inject OutsideTransaction outside;
  @Inject CallOrigin origin;

  /**
   * Believes the token if its password is right.
   *
   * @throws AuthenticationFailedException if not; one text and one time for every reason
   * @throws TooManyFailuresException if the login or the address was wrong too often lately
   */
  public Caller identify(Token token) {
    String password = token.password();
    Optional<Login> login = readable(token.login());
    if (login.isEmpty() || password == null || password.isEmpty()) {
      throw new AuthenticationFailedException();
    }
    String key = login.get().key();
    if (verified.remembers(key, password)) {
      Optional<Credential> credential = credentials.find(key);
      if (isKnown(credential, key, password)) {
        return proven(credential.orElseThrow().caller(token));
      }
    }
    return outside.run(() -> signIn(token, key, password));
  }

  private Caller signIn(Token token, String key, String password) {
    Optional<Credential> credential = credentials.find(key);
    credential.ifPresent(known -> origin.claims(known.login()));
    if (!isKnown(credential, key, password)) {
      turns.take(key, () -> verify(key, password, credential, token.address()));
    }
    return proven(credential.orElseThrow(AuthenticationFailedException::new).caller(token));
  }

  private Caller proven(Caller caller) {
    origin.isBy(caller);
    return caller;
  }

  private boolean isKnown(Optional<Credential> credential, String key, String password) {
    return credential.isPresent() && verified.contains(key, password, credential.get().version());
  }

  private void verify(
      String key, String password, Optional<Credential> credential, String address) {
    if (isKnown(credential, key, password)) {
      return; // Whoever was before in the turn sent the same.
    }
    failures.check(key, address);
    boolean right =
        credential.isPresent()
            ? hasher.matches(password, credential.get().passwordHash())
            : hasher.matchesNobody(password);
    if (!right) {
      verified.forget(key);
      failures.count(key, address);
      throw new AuthenticationFailedException();
    }
    failures.clear(key, address);
    verified.add(key, password, credential.orElseThrow().version());
  }

  /** A login that cannot be one is nobody's; it is not worth telling apart. */
  private static Optional<Login> readable(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Login(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
