package org.orrery.console.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.orrery.session.ConsoleSessions;
import org.orrery.session.SignIn;

/** Asks who comes. */
@Named
@RequestScoped
public class LoginPage {

  @Inject ConsoleSessions sessions;
  @Inject Entrance entrance;
  @Inject HttpServletRequest request;

  private @Nullable String login;
  private @Nullable String password;
  private boolean staying;

  /** Lets in whoever has the right password, or asks for the code. */
  public void signIn() {
    entrance.pass("signIn", () -> sessions.signIn(typed()));
  }

  private SignIn typed() {
    String agent = request.getHeader("User-Agent");
    return new SignIn(
        login, password, request.getRemoteAddr(), agent == null ? "" : agent, staying);
  }

  public @Nullable String getLogin() {
    return login;
  }

  public void setLogin(@Nullable String text) {
    login = text;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String text) {
    password = text;
  }

  public boolean isStaying() {
    return staying;
  }

  public void setStaying(boolean wanted) {
    staying = wanted;
  }
}
