package org.orrery.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.factor.SecondFactors;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.security.Credentials;
import org.orrery.security.Operation;
import org.orrery.security.Password;
import org.orrery.security.Token;
import org.orrery.trail.Trail;

/**
 * What people change of their own sign-in. Each change is a transaction that begins here and tells
 * the trail: a password or code is looked at before it has a connection, because that takes another
 * one, and who waits for one must hold none.
 */
@Stateless
public class OwnSignIn {

  private static final long FIRST_ACCOUNT = 0;
  private static final Operation CHANGE = new Operation("Console", "changePassword");

  @Inject Callers callers;
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

  /** Switches the second factor off, as {@link SecondFactors#switchOff}. */
  public void switchFactorOff(Caller caller, String code, String address) {
    factors.switchOff(caller, code, address);
    trail.done();
  }

  /**
   * Sets the caller's own password. All sessions of the login end, this one too.
   *
   * @param current the password that is changed; a wrong one is counted like one of a sign-in
   * @param address where it was typed, as a literal
   * @throws AuthenticationFailedException if it is not right
   * @throws AccessDeniedException if the caller shows an API token
   */
  public void changePassword(Caller caller, String current, Password wanted, String address) {
    if (caller.grant().isByToken()) {
      throw new AccessDeniedException("A token does not change its own login's password");
    }
    Token shown = new Token(caller.login(), current, FIRST_ACCOUNT, true, address);
    if (callers.identify(shown, CHANGE).grant().isByToken()) {
      throw new AuthenticationFailedException();
    }
    credentials.changePassword(caller.customer(), wanted);
    trail.done();
  }
}
