package org.orrery.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.factor.SecondFactors;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.shared.InvalidValueException;
import org.orrery.trail.Trail;

/**
 * What people change of their own sign-in. Each change is a transaction that begins here and tells
 * the trail: a code is looked at before it has a connection, because that takes another one, and
 * who waits for one must hold none. What takes a lock away goes on from {@link PasswordAgain}.
 */
@Stateless
public class OwnSignIn {

  @Inject Credentials credentials;
  @Inject SecondFactors factors;
  @Inject Trail trail;

  /**
   * Switches the second factor on, as {@link SecondFactors#confirm}, and has the trail tell it.
   *
   * @return recovery codes, which are told this once
   */
  public List<String> confirmFactor(Caller caller, String code) {
    List<String> paper = factors.confirm(caller, code);
    trail.done();
    return paper;
  }

  /**
   * Switches the second factor off, right after the password and a code of it were shown.
   *
   * @throws PasswordDueException if they were not
   * @throws InvalidValueException if it is off
   */
  public void switchFactorOff(LivingSession session) {
    requireFresh(session);
    if (!factors.remove(new Login(session.caller().login()).key())) {
      throw new InvalidValueException("the second factor is off");
    }
    trail.done();
  }

  /**
   * Sets the person's own password, right after the one that is changed was shown. All sessions of
   * the login end, this one too.
   *
   * @throws PasswordDueException if it was not
   */
  public void changePassword(LivingSession session, Password wanted) {
    requireFresh(session);
    credentials.changePassword(session.caller().customer(), wanted);
    trail.done();
  }

  private static void requireFresh(LivingSession session) {
    if (session.password() != PasswordAge.FRESH) {
      throw new PasswordDueException();
    }
  }
}
