package org.orrery.console.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.orrery.console.Changes;
import org.orrery.console.Cookies;
import org.orrery.console.OwnPath;
import org.orrery.console.Pages;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.session.NewSession;

/** Where a new session goes to the browser, and the browser to the page that it came for. */
@RequestScoped
class Entrance {

  @Inject CallOrigin origin;
  @Inject Changes changes;
  @Inject Pages pages;
  @Inject HttpServletRequest request;

  /** Goes in, or tells why not. */
  void pass(String operation, Supplier<NewSession> step) {
    origin.enters(Door.CONSOLE, operation);
    try {
      NewSession session = step.get();
      HttpServletResponse response =
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse();
      Cookies.keep(request, response, session);
      String wanted = OwnPath.read(request.getParameter("to")).orElse(OwnPath.START);
      pages.show(session.waitsForCode() ? "/admin/code?to=" + encoded(wanted) : wanted);
    } catch (RuntimeException failure) {
      changes.refuse(failure);
    }
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
