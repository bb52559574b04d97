package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Light or dark, as the browser's owner chose; without a choice as the owner's system is. */
@Named("theme")
@RequestScoped
public class Theme {

  /** As the system is. */
  private static final String AUTO = "auto";

  private static final Set<String> CHOICES = Set.of("light", "dark");
  private static final String COOKIE = "orrery-theme";
  private static final Duration KEPT = Duration.ofDays(365);

  @Inject HttpServletRequest request;
  @Inject Pages pages;

  /** {@code light}, {@code dark} or {@code auto}. */
  public String getName() {
    return Cookies.read(request, COOKIE).filter(CHOICES::contains).orElse(AUTO);
  }

  /** What the switch leads to: as the system is, light, dark, and around. */
  public String getNext() {
    return switch (getName()) {
      case AUTO -> "dark";
      case "dark" -> "light";
      default -> AUTO;
    };
  }

  /** Switches, and shows the page anew. */
  public void change() throws IOException {
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    Cookies.set(request, response, new Cookies.Value(COOKIE, getNext(), KEPT));
    pages.showAgain();
  }
}
