package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.ClockReading;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.session.LivingSession;
import org.orrery.session.SessionSecret;
import org.orrery.shared.SellerId;

/** Who asks for the page, and what every page knows of it. Filled by {@link ConsoleGate}. */
@Named("call")
@RequestScoped
public class ConsoleCall {

  @Inject BusinessDates dates;

  private @Nullable LivingSession session;
  private @Nullable SessionSecret secret;
  private @Nullable ClockReading clock;

  void by(LivingSession living, SessionSecret shown) {
    session = living;
    secret = shown;
  }

  /** Whether somebody is signed in, with all that it takes. */
  public boolean isSignedIn() {
    return session != null && !session.waitsForCode();
  }

  /** Whether the password was right and the code of a second factor is still to come. */
  public boolean isWaitingForCode() {
    return session != null && session.waitsForCode();
  }

  /**
   * Who asks.
   *
   * @throws IllegalStateException if nobody is signed in, which {@link ConsoleGate} prevents
   */
  public Caller caller() {
    return session().caller();
  }

  /** The seller that an address names, or else the caller's own. */
  public SellerId seller(@Nullable Long named) {
    return named == null ? caller().seller() : new SellerId(named);
  }

  /** Whether the caller only looks. */
  public boolean isSupport() {
    return caller().role() == Role.SUPPORT;
  }

  /** Whether the whole installation is the caller's. */
  public boolean isAdministrator() {
    return caller().role() == Role.ADMINISTRATOR;
  }

  /**
   * The session, in which somebody is signed in.
   *
   * @throws IllegalStateException if nobody is
   */
  public LivingSession session() {
    if (session == null || session.waitsForCode()) {
      throw new IllegalStateException("nobody is signed in");
    }
    return session;
  }

  /** From now on the session is one in which the password was just shown. */
  void passwordWasShown() {
    session = session().proven();
  }

  /** What the browser showed; null = nothing that is good. */
  public @Nullable SessionSecret secret() {
    return secret;
  }

  /** What each form of this browser carries, so that no other site can send one. */
  public String getFormToken() {
    return secret == null ? "" : secret.formToken();
  }

  /** As stored. */
  public String getLogin() {
    return caller().login();
  }

  /** For the texts: {@code role.ADMINISTRATOR} and so on. */
  public String getRole() {
    return caller().role().name();
  }

  /** In which the seller's days begin and end. */
  public ZoneId zone() {
    return clock().zone();
  }

  /** What calls book on. */
  public LocalDate getBusinessDate() {
    return clock().openOn();
  }

  /** Whether the business date moves only by an operator's command. */
  public boolean isTestClock() {
    return dates.testClock();
  }

  private ClockReading clock() {
    if (clock == null) {
      clock = dates.read(caller().seller());
    }
    return clock;
  }
}
