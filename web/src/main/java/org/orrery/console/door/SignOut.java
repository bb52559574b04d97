package org.orrery.console.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Cookies;
import org.orrery.console.Pages;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.session.ConsoleSessions;

/** The way out. */
@Named
@RequestScoped
public class SignOut {

  @Inject ConsoleSessions sessions;
  @Inject ConsoleCall call;
  @Inject CallOrigin origin;
  @Inject Pages pages;
  @Inject HttpServletRequest request;

  /** Ends the session, whatever the browser does with its cookie. */
  public void leave() {
    origin.enters(Door.CONSOLE, "signOut");
    sessions.end(call.caller(), call.session().id());
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    Cookies.forgetSession(request, response);
    pages.show("/admin/login");
  }
}
