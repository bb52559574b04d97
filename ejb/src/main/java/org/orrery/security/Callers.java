package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.OutsideTransaction;
import org.orrery.shared.InvalidValueException;

/**
 * Turns a token into a {@link Caller}, or refuses it.
 *
 * <p>A password that was right a moment ago is believed within the call's transaction, for at most
 * one statement: what the login was within this second is not asked again. Any other is checked
 * outside of it: that takes long, and whoever checks one must not hold a connection for it, or a
 * few dozen guesses would use them up.
 *
 * <p>No enterprise bean: it begins no transaction, and every call passes it.
 */
@ApplicationScoped
public class Callers {

  /** In the place of a login where there is none; nobody can have it. */
  private static final String NOBODY = "";

  /** Names no account; a reseller comes as one. */
  private static final Token AGAIN = new Token(null, null, 0, true, "");

  @Inject CredentialRepository credentials;
  @Inject PasswordHasher hasher;
  @Inject VerifiedPairs verified;
  @Inject FailureLimit failures;
  @Inject SignInTurns turns;
  @Inject OutsideTransaction outside;
  @Inject TokenSignIn tokens;
  @Inject CallOrigin origin;

  private final LongAdder right = new LongAdder();
  private final LongAdder wrong = new LongAdder();
  private final LongAdder lockedOut = new LongAdder();

  /** How sign-ins went since the server's start, and how many are under way. */
  public SignIns signIns() {
    return new SignIns(
        right.sum(), wrong.sum(), lockedOut.sum(), hasher.waiting(), hasher.atWork());
  }

  /**
   * Believes the token if its password, or the API token in its place, is right. An API token may
   * come without a login.
   *
   * @param operation what is asked for; an API token has to be good for it
   * @throws AuthenticationFailedException if not right; one text and one time for every reason,
   *     also for API tokens that have ended, are another login's or not good from this address
   * @throws TooManyFailuresException if the login or the address was wrong too often lately
   * @throws TokenRateException if the API token was used too often in this minute
   * @throws AccessDeniedException if the login has a second factor, was shown with its password
   *     alone, and the setting {@code access.passwords_with_factor} refuses that; never at the
   *     console, which asks for the code itself
   * @throws TokenOperationException if the API token is not good for the operation
   */
  public Caller identify(Token token, Operation operation) {
    Optional<Login> login = readable(token.login());
    Optional<KnownToken> known =
        login.isEmpty() && token.login() != null
            ? Optional.empty()
            : tokens.find(token, login.orElse(null));
    if (known.isEmpty()) {
      return byPassword(token, login);
    }
    Caller caller =
        credentials
            .find(known.get().loginKey())
            .map(credential -> credential.caller(token).with(known.get().grant()))
            .orElseThrow(AuthenticationFailedException::new);
    origin.isBy(caller); // Before it may be refused: whose token it was is proven.
    tokens.use(known.get(), operation, token.address());
    return caller;
  }

  /**
   * Believes a password as it is at this moment, also where another node has just changed it: for
   * whoever is to be believed for hours by it. An API token is no password here.
   *
   * @throws AuthenticationFailedException if not right; one text and one time for every reason
   * @throws TooManyFailuresException if the login or the address was wrong too often lately
   */
  public KnownCaller identifyNow(Token token) {
    Login login = readable(token.login()).orElseThrow(AuthenticationFailedException::new);
    String password = token.password();
    if (password == null || password.isEmpty()) {
      throw new AuthenticationFailedException();
    }
    Attempt attempt = new Attempt(login.key(), password, token.address());
    Caller caller = outside.run(() -> signIn(token, attempt));
    return credentials
        .find(login.key())
        .filter(credential -> verified.contains(attempt, credential.version()))
        .map(credential -> new KnownCaller(caller, login.key(), credential.version()))
        .orElseThrow(AuthenticationFailedException::new);
  }

  /**
   * Who has this login, for whoever was identified by it before and remembers the version; empty =
   * nobody any more. Proves nothing by itself.
   */
  public Optional<KnownCaller> known(String login) {
    return readable(login)
        .map(Login::key)
        .flatMap(
            key ->
                credentials
                    .find(key)
                    .map(found -> new KnownCaller(found.caller(AGAIN), key, found.version())));
  }

  private Caller byPassword(Token token, Optional<Login> login) {
    String password = token.password();
    boolean tokenAlone = token.login() == null && TokenSecret.read(password).isPresent();
    if (password == null || password.isEmpty() || (login.isEmpty() && !tokenAlone)) {
      throw new AuthenticationFailedException();
    }
    String key = login.map(Login::key).orElse(NOBODY);
    Attempt attempt = new Attempt(key, password, token.address());
    OptionalInt version = verified.version(attempt);
    if (version.isPresent()) {
      Optional<Credential> credential = credentials.findRecent(key);
      if (credential.isPresent() && credential.get().version() == version.getAsInt()) {
        return proven(credential.get(), token);
      }
    }
    return outside.run(() -> signIn(token, attempt));
  }

  private Caller signIn(Token token, Attempt attempt) {
    String key = attempt.loginKey();
    Optional<Credential> credential = credentials.find(key);
    credential.ifPresent(known -> origin.claims(known.login()));
    if (!isKnown(credential, attempt)) {
      String turn = key.isEmpty() ? attempt.address() : key;
      turns.take(turn, () -> verify(attempt, credential));
    }
    return proven(credential.orElseThrow(AuthenticationFailedException::new), token);
  }

  /** Where people sign in, the door asks for the code; programs have none to show. */
  private Caller proven(Credential credential, Token token) {
    Caller caller = credential.caller(token);
    origin.isBy(caller);
    if (credential.hasFactor()
        && origin.door() != Door.CONSOLE
        && !credentials.isPasswordEnough()) {
      throw new AccessDeniedException(
          "This login has a second factor: call with an API token instead of its password");
    }
    return caller;
  }

  private boolean isKnown(Optional<Credential> credential, Attempt attempt) {
    return credential.isPresent() && verified.contains(attempt, credential.get().version());
  }

  private void verify(Attempt attempt, Optional<Credential> credential) {
    if (isKnown(credential, attempt)) {
      return; // Whoever was before in the turn sent the same.
    }
    String key = attempt.loginKey();
    String counted = credential.isPresent() || key.isEmpty() ? key : Login.hidden(key);
    check(counted, attempt);
    boolean isRight =
        credential.isPresent()
            ? hasher.matches(attempt.password(), credential.get().passwordHash())
            : hasher.matchesNobody(attempt.password());
    if (!isRight) {
      verified.forget(attempt);
      failures.count(counted, attempt.address());
      wrong.increment();
      throw new AuthenticationFailedException();
    }
    failures.clear(counted, attempt.address());
    right.increment();
    verified.add(attempt, credential.orElseThrow().version());
  }

  private void check(String counted, Attempt attempt) {
    try {
      failures.check(counted, attempt.address());
    } catch (TooManyFailuresException e) {
      lockedOut.increment();
      throw e;
    }
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
