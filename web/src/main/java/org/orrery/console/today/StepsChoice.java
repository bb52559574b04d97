package org.orrery.console.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.orrery.console.Cookies;
import org.orrery.console.Pages;

/** Whether the browser's owner wants to see the first steps no more. */
@RequestScoped
class StepsChoice {

  private static final String COOKIE = "orrery-steps";
  private static final String HIDDEN = "hidden";
  private static final Duration KEPT = Duration.ofDays(365);

  @Inject HttpServletRequest request;
  @Inject Pages pages;

  /** Whether they are not to be shown. */
  boolean isMade() {
    return Cookies.read(request, COOKIE).filter(HIDDEN::equals).isPresent();
  }

  /** Shows them no more, and the page anew. */
  void make() {
    Cookies.set(request, response(), new Cookies.Value(COOKIE, HIDDEN, KEPT));
    pages.showAgain();
  }

  /** Shows them from now on, and the page anew. */
  void takeBack() {
    Cookies.clear(request, response(), COOKIE);
    pages.showAgain();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
