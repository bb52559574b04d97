package org.orrery.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.OutsideTransaction;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.security.KnownCaller;
import org.orrery.security.Role;
import org.orrery.security.Token;
import org.orrery.session.SessionRepository.Browser;
import org.orrery.session.SessionRepository.Owner;
import org.orrery.session.SessionRepository.Row;
import org.orrery.trail.Trail;

/**
 * Signs people in at the console, and knows them again.
 *
 * <p>A session begins with a right password, and with the code of a second factor where one is on.
 * It ends when its owner says so, after {@link #IDLE} without use, at {@link #LONGEST} in any case,
 * and at once with another password. Who asked to stay signed in is idle for {@link #STAYING} at
 * most. What the owner may do is read anew with each request. It is a row, so every node knows it,
 * also after the death of the one where it began.
 */
@Stateless
public class ConsoleSessions {

  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration STAYING = Duration.ofDays(14);

  /** Of one working day, for whoever did not ask to stay. */
  static final Duration LONGEST = Duration.ofHours(12);

  static final Duration LONGEST_STAYING = Duration.ofDays(60);

  /** From the password to the code. */
  static final Duration HALF = Duration.ofMinutes(5);

  static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  static final Duration KEPT = Duration.ofDays(30);

  /** Of one login, and as many that wait for a code; the oldest ends with one more. */
  static final int SESSIONS_MAX = 20;

  static final int FORGOTTEN_AT_ONCE = 1_000;

  private static final int AGENT_MAX = 200;
  private static final long FIRST_ACCOUNT = 0;
  private static final long NOT_YET = 0;

  @Inject Callers callers;
  @Inject SecondStep secondStep;
  @Inject SessionRepository sessions;
  @Inject OutsideTransaction outside;
  @Inject CallOrigin origin;
  @Inject Trail trail;
  @Inject Clock clock;

  /**
   * Begins a session. Always a new one: a secret that was in the browser before counts for nothing.
   *
   * @throws AuthenticationFailedException for every reason: no such login, a wrong password, or
   *     somebody who is no manager; an API token is no password here
   * @throws org.orrery.security.TooManyFailuresException if the login or the address was wrong too
   *     often lately
   */
  public NewSession signIn(SignIn typed) {
    Token token = new Token(typed.login(), typed.password(), FIRST_ACCOUNT, true, typed.address());
    KnownCaller known = callers.identifyNow(token);
    if (!isForConsole(known.caller())) {
      throw new AuthenticationFailedException();
    }
    boolean waits = secondStep.isOn(known.loginKey());
    return begin(known, typed, waits);
  }

  /**
   * Goes on with a session whose password was right, by the code of its second factor. The session
   * before it ends, and another begins: one, however often codes are sent at once.
   *
   * <p>Whose it is, is read without the transaction: a code is counted by another connection, and
   * who waits for one holds none.
   *
   * @throws AuthenticationFailedException if the code is not right, or the password was shown too
   *     long ago
   */
  public NewSession enterCode(SessionSecret secret, String code, String address) {
    Instant now = clock.instant();
    Row half = outside.run(() -> half(secret, now));
    KnownCaller known =
        outside.run(() -> owner(half)).orElseThrow(AuthenticationFailedException::new);
    secondStep.check(known.loginKey(), code, address);
    if (!sessions.end(known.loginKey(), half.id(), now)) {
      throw new AuthenticationFailedException();
    }
    SignIn typed = new SignIn(null, null, address, half.browser().agent(), half.stays());
    return begin(known, typed, false);
  }

  /** Who shows this secret; empty if nobody does by now. Notes the use, once a minute at most. */
  public Optional<LivingSession> find(SessionSecret secret) {
    Instant now = clock.instant();
    Optional<Row> found = sessions.find(secret, now).filter(row -> !isIdle(row, now));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row row = found.get();
    Optional<LivingSession> living =
        owner(row)
            .map(KnownCaller::caller)
            .filter(ConsoleSessions::isForConsole)
            .map(caller -> living(row, caller, now));
    living.map(LivingSession::caller).ifPresent(origin::isBy);
    if (living.isPresent() && row.lastUsedAt().plus(NOTED_EVERY).isBefore(now)) {
      sessions.noteUse(row.id(), now);
    }
    return living;
  }

  /** Signs out, here or in another browser of the same login. */
  public void end(Caller caller, long id) {
    boolean unused = sessions.end(key(caller), id, clock.instant());
    trail.done();
  }

  /** Signs out everywhere but here. */
  public void endOthers(Caller caller, long here) {
    sessions.endOthers(key(caller), here, clock.instant());
    trail.done();
  }

  /** Where the caller is signed in, the latest first. */
  public List<SessionView> list(Caller caller) {
    Instant now = clock.instant();
    return callers.known(caller.login()).stream()
        .flatMap(known -> sessions.living(known.loginKey(), known.version(), now).stream())
        .filter(row -> !isIdle(row, now))
        .map(Row::view)
        .toList();
  }

  /**
   * Removes some that ended long ago.
   *
   * @return whether there may be more
   */
  public boolean forgetSome() {
    Instant end = clock.instant().minus(KEPT);
    return sessions.deleteBefore(end, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE;
  }

  private NewSession begin(KnownCaller known, SignIn typed, boolean waits) {
    Instant now = clock.instant();
    SessionSecret secret = SessionSecret.random();
    String agent = typed.agent().substring(0, Math.min(AGENT_MAX, typed.agent().length()));
    sessions.add(
        secret,
        new Row(
            NOT_YET,
            new Owner(known.loginKey(), known.version()),
            new Browser(typed.address(), agent.replace('\0', ' ')),
            typed.stays(),
            waits,
            now,
            now,
            now,
            now.plus(waits ? HALF : typed.stays() ? LONGEST_STAYING : LONGEST)));
    sessions.endBeyond(known.loginKey(), waits, SESSIONS_MAX, now);
    trail.done();
    return new NewSession(secret, waits, typed.stays() && !waits ? STAYING : Duration.ZERO);
  }

  private static LivingSession living(Row row, Caller caller, Instant now) {
    PasswordAge age = PasswordAge.of(row.provenAt(), now);
    return new LivingSession(row.id(), caller, row.waitsForCode(), age);
  }

  private Row half(SessionSecret secret, Instant now) {
    return sessions
        .find(secret, now)
        .filter(Row::waitsForCode)
        .orElseThrow(AuthenticationFailedException::new);
  }

  private Optional<KnownCaller> owner(Row row) {
    return callers
        .known(row.owner().loginKey())
        .filter(known -> known.version() == row.owner().credentialVersion());
  }

  private static boolean isIdle(Row row, Instant now) {
    return !row.lastUsedAt().plus(row.stays() ? STAYING : IDLE).isAfter(now);
  }

  private static boolean isForConsole(Caller caller) {
    return caller.role() != Role.USER;
  }

  private String key(Caller caller) {
    return callers.known(caller.login()).map(KnownCaller::loginKey).orElse("");
  }
}
