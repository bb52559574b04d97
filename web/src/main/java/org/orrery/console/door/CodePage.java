package org.orrery.console.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.session.ConsoleSessions;
import org.orrery.session.NewSession;
import org.orrery.session.SessionSecret;

/** Asks for the code of the second factor, once the password was right. */
@Named
@RequestScoped
public class CodePage {

  @Inject ConsoleSessions sessions;
  @Inject ConsoleCall call;
  @Inject Entrance entrance;
  @Inject HttpServletRequest request;

  private @Nullable String code;

  /** Lets in whoever has the right code. */
  public void enter() {
    entrance.pass("enterCode", this::entered);
  }

  private NewSession entered() {
    SessionSecret secret = call.secret();
    if (secret == null || code == null) {
      throw new AuthenticationFailedException();
    }
    return sessions.enterCode(secret, code, request.getRemoteAddr());
  }

  public @Nullable String getCode() {
    return null;
  }

  public void setCode(@Nullable String text) {
    code = text;
  }
}
