package org.orrery.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.orrery.platform.OutsideTransaction;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.security.KnownCaller;
import org.orrery.security.Login;
import org.orrery.security.Token;

/**
 * Asks somebody who is signed in for the password once more: an open browser, or a stolen cookie,
 * must not be enough to come back for good. It is the check of the sign-in, so a wrong password is
 * counted, locked out and recorded as there. Source: docs/adr/0025-a-signed-in-person-is-a-row.md
 */
@Stateless
public class PasswordAgain {

  private static final long FIRST_ACCOUNT = 0;

  @Inject Callers callers;
  @Inject SecondStep secondStep;
  @Inject SessionRepository sessions;
  @Inject OutsideTransaction outside;
  @Inject Clock clock;

  /** Whether the caller has to show a code beside the password. */
  public boolean isCodeAsked(Caller caller) {
    return secondStep.isOn(new Login(caller.login()).key());
  }

  /**
   * Notes that the person showed the password, and the code where a second factor is on.
   *
   * <p>Both are looked at without the transaction: that takes another connection, and who waits for
   * one holds none.
   *
   * @throws WrongPasswordException if the password is not right; an API token is none here
   * @throws AuthenticationFailedException if the session has ended meanwhile
   * @throws org.orrery.factor.WrongCodeException if the code is not right
   * @throws org.orrery.security.TooManyFailuresException if either was wrong too often lately
   */
  public void show(LivingSession session, Proof proof) {
    KnownCaller known = outside.run(() -> identify(session.caller().login(), proof));
    if (outside.run(() -> secondStep.isOn(known.loginKey()))) {
      secondStep.check(known.loginKey(), proof.code(), proof.address());
    }
    if (!sessions.prove(known, session.id(), clock.instant())) {
      throw new AuthenticationFailedException();
    }
  }

  private KnownCaller identify(String login, Proof proof) {
    try {
      return callers.identifyNow(
          new Token(login, proof.password(), FIRST_ACCOUNT, true, proof.address()));
    } catch (AuthenticationFailedException e) {
      throw new WrongPasswordException();
    }
  }
}
