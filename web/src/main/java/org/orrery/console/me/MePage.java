package org.orrery.console.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.FreshPassword;
import org.orrery.console.Pages;
import org.orrery.factor.Enrolment;
import org.orrery.factor.FactorState;
import org.orrery.factor.SecondFactors;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.session.ConsoleSessions;
import org.orrery.session.OwnSignIn;
import org.orrery.session.SessionView;

/** Shows somebody's own sign-in: the second factor, the password, where one is signed in. */
@Named
@RequestScoped
public class MePage {

  @Inject SecondFactors factors;
  @Inject OwnSignIn own;
  @Inject ConsoleSessions sessions;
  @Inject ConsoleCall call;
  @Inject Changes changes;
  @Inject CallOrigin origin;
  @Inject Pages pages;
  @Inject FreshPassword password;

  private @Nullable String code;
  private @Nullable String wanted;
  private List<String> paper = List.of();

  /** How the second factor stands; null = it is off. */
  public @Nullable FactorState getFactor() {
    return factors.state(new Login(call.caller().login()).key()).orElse(null);
  }

  /**
   * What the device has to know; null = the factor is on, was not begun, or the password was shown
   * too long ago: whoever comes by would have the secret too.
   */
  public @Nullable Enrolment getEnrolment() {
    return password.isBelieved() ? factors.pending(call.caller()).orElse(null) : null;
  }

  /** The recovery codes, right after the factor was switched on; empty at any other time. */
  public List<String> getPaper() {
    return paper;
  }

  /** Where one is signed in, the latest first. */
  public List<SessionView> getSessions() {
    return sessions.list(call.caller());
  }

  /** Whether that is the browser that asks. */
  public boolean isHere(SessionView session) {
    return session.id() == call.session().id();
  }

  /** Makes a secret for a device. */
  public void begin() {
    changes.make(Change.of("beginFactor"), factors::begin);
  }

  /** Switches the factor on, and shows the recovery codes with this answer and never again. */
  public void confirm() {
    paper =
        changes
            .revealRecorded(
                Change.of("confirmFactor"), caller -> own.confirmFactor(caller, given(code)))
            .orElse(List.of());
  }

  /** Switches the factor off. */
  public void switchOff() {
    changes.startRecorded(
        Change.of("switchFactorOff"),
        caller -> {
          own.switchFactorOff(call.session());
          return "";
        });
  }

  /** Sets the password; whoever did it signs in again. */
  public void changePassword() {
    changes.startRecorded(
        Change.of("changePassword"),
        caller -> {
          own.changePassword(call.session(), new Password(given(wanted)));
          return "/admin/login";
        });
  }

  /** Signs out everywhere but here. */
  public void endOthers() {
    origin.enters(Door.CONSOLE, "endOtherSessions");
    try {
      sessions.endOthers(call.caller(), call.session().id());
      pages.showAgain();
    } catch (RuntimeException failure) {
      changes.refuse(failure);
    }
  }

  public @Nullable String getCode() {
    return null;
  }

  public void setCode(@Nullable String text) {
    code = text;
  }

  public @Nullable String getWanted() {
    return null;
  }

  public void setWanted(@Nullable String text) {
    wanted = text;
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
