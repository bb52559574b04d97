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
 * <p>Outside of the call's transaction: a password takes long to check, and whoever checks one must
 * not hold a connection for it, or a few dozen guesses would use them up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Callers {

  @Inject CredentialRepository credentials;
  @Inject PasswordHasher hasher;
  @Inject VerifiedPairs verified;
  @Inject FailureLimit failures;
  @Inject SignInTurns turns;
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
    Optional<Credential> credential = credentials.find(key);
    credential.ifPresent(known -> origin.claims(known.login()));
    boolean remembered =
        credential.isPresent() && verified.contains(key, password, credential.get().version());
    if (!remembered) {
      turns.take(key, () -> verify(key, password, credential, token.address()));
    }
    Caller caller = credential.orElseThrow(AuthenticationFailedException::new).caller(token);
    origin.isBy(caller);
    return caller;
  }

  private void verify(
      String key, String password, Optional<Credential> credential, String address) {
    if (credential.isPresent() && verified.contains(key, password, credential.get().version())) {
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
