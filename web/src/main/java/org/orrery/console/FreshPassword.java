package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.orrery.session.PasswordAgain;
import org.orrery.session.PasswordAge;
import org.orrery.session.PasswordDueException;
import org.orrery.session.Proof;

/**
 * Asks whoever is signed in for the password before a grave act: one by which somebody at an open
 * browser, or with its stolen cookie, could come back for good, lock others out, or have money sent
 * elsewhere. Which acts those are is said here and nowhere else; everyday money is none of them.
 *
 * <p>The form of the act has {@code <o:password act="…"/>}, which shows the fields when they are
 * due. Source: docs/adr/0025-a-signed-in-person-is-a-row.md
 */
@Named("password")
@RequestScoped
public class FreshPassword {

  /** By what they take away: they ask each time, however short ago the password was shown. */
  static final Set<String> ALWAYS = Set.of("changePassword", "switchFactorOff");

  /** By their names at all doors. */
  static final Set<String> WHEN_DUE =
      Set.of(
          "beginFactor",
          "confirmFactor",
          "makeToken",
          "addStaff",
          "disableStaff",
          "setPassword",
          "setSetting",
          "resetSetting",
          "releaseBilling",
          "setLetterhead");

  private static final String PASSWORD_FIELD = "orrery.password";
  private static final String CODE_FIELD = "orrery.code";

  @Inject ConsoleCall call;
  @Inject PasswordAgain again;
  @Inject HttpServletRequest request;

  /** Whether the form of an act asks for it now. */
  public boolean isAsked(String act) {
    return isAlwaysAsked(act)
        || (WHEN_DUE.contains(act) && call.session().password() != PasswordAge.FRESH);
  }

  /** Whether it asks however short ago the password was shown. */
  public boolean isAlwaysAsked(String act) {
    return ALWAYS.contains(act);
  }

  /** Whether a code is asked beside it. */
  public boolean isWithCode() {
    return again.isCodeAsked(call.caller());
  }

  /** Whether a grave act would be believed without it. */
  public boolean isBelieved() {
    return call.session().password() != PasswordAge.OLD;
  }

  /**
   * Goes on if the act is not grave, or the password is right, or was a short time ago.
   *
   * @throws PasswordDueException if it is to be shown
   * @throws org.orrery.shared.Refusal if it is wrong, as a sign-in tells it
   */
  void require(Change change) {
    boolean always = isAlwaysAsked(change.operation());
    if (!always && !WHEN_DUE.contains(change.operation())) {
      return;
    }
    Proof proof = new Proof(typed(PASSWORD_FIELD), typed(CODE_FIELD), request.getRemoteAddr());
    if (proof.isGiven()) {
      again.show(call.session(), proof);
      call.passwordWasShown();
    } else if (always || !isBelieved()) {
      throw new PasswordDueException();
    }
  }

  private String typed(String field) {
    String text = request.getParameter(field);
    return text == null ? "" : text;
  }
}
