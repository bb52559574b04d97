package org.orrery.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.orrery.shared.InvalidValueException;

/**
 * Makes, shows and ends API tokens: an administrator everybody's, anybody else its own. A token
 * makes, shows and ends none, because it would make one that may do more. Who has a second factor
 * makes them in the console, which asks for it: a password that was stolen would else make what is
 * good after it was changed.
 */
@Stateless
public class ApiTokens {

  private static final Set<Door> OF_PROGRAMS = Set.of(Door.SOAP, Door.JSON);

  @Inject TokenRepository tokens;
  @Inject CredentialRepository credentials;
  @Inject CallOrigin origin;
  @Inject Clock clock;

  /**
   * Makes a token that stands for a login.
   *
   * @return the only time that the token itself is shown
   * @throws AccessDeniedException if the caller may not, or has a second factor and comes by a door
   *     of programs, which do not show it
   * @throws InvalidValueException if nobody has the login
   */
  public NewToken create(Caller caller, Login owner, TokenTerms terms) {
    requireMay(caller, owner.key());
    requireFactorShown(caller);
    if (!tokens.isLogin(owner.key())) {
      throw new InvalidValueException("nobody has the login " + owner);
    }
    TokenSecret secret = TokenSecret.random();
    long id = tokens.add(secret, owner.key(), terms, by(caller));
    return new NewToken(id, secret.value());
  }

  /**
   * Tokens that the caller may see, newest first.
   *
   * @param login whose; empty = of all whose it may see
   * @param living whether those that have expired or were revoked are left out
   * @param below numbers are below it
   * @param count how many at most
   * @throws AccessDeniedException if the caller showed a token
   */
  public List<ApiTokenView> list(
      Caller caller, String login, boolean living, long below, int count) {
    requirePassword(caller);
    String loginKey = login.isEmpty() ? "" : new Login(login).key();
    return tokens.list(
        new TokenSearch(ownerKey(caller), loginKey, living, below, count),
        today(),
        clock.instant());
  }

  /**
   * One token.
   *
   * @throws AccessDeniedException if the caller showed a token
   * @throws TokenNotFoundException if the caller may see no such token
   */
  public ApiTokenView read(Caller caller, long id) {
    requirePassword(caller);
    return tokens
        .find(id, today())
        .filter(found -> owns(caller, found.login()))
        .orElseThrow(() -> new TokenNotFoundException(id));
  }

  /**
   * Ends a token at once, on all nodes; one that has ended stays as it is.
   *
   * @throws AccessDeniedException if the caller showed a token
   * @throws TokenNotFoundException if the caller may see no such token
   */
  public void revoke(Caller caller, long id) {
    tokens.revoke(read(caller, id).id(), by(caller));
  }

  private static void requireMay(Caller caller, String ownerKey) {
    requirePassword(caller);
    if (!owns(caller, ownerKey)) {
      throw new AccessDeniedException("Tokens are made for one's own login");
    }
  }

  private void requireFactorShown(Caller caller) {
    if (OF_PROGRAMS.contains(origin.door())
        && credentials
            .find(new Login(caller.login()).key())
            .filter(Credential::hasFactor)
            .isPresent()) {
      throw new AccessDeniedException(
          "Your login has a second factor, which programs do not show: make tokens in the console");
    }
  }

  private static void requirePassword(Caller caller) {
    if (caller.grant().isByToken()) {
      throw new AccessDeniedException("A token does nothing about tokens; use the password");
    }
  }

  /** Whose tokens it may see; empty = everybody's. */
  private static String ownerKey(Caller caller) {
    return caller.role() == Role.ADMINISTRATOR ? "" : new Login(caller.login()).key();
  }

  private static boolean owns(Caller caller, String ownerKey) {
    return caller.role() == Role.ADMINISTRATOR || new Login(caller.login()).key().equals(ownerKey);
  }

  private TokenRepository.Made by(Caller caller) {
    return new TokenRepository.Made(caller.login(), clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
