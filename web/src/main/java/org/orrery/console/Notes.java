package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What is told on the page after a change: it goes along in the browser, so that it is told by
 * whichever node shows that page, and once.
 */
@Named("notes")
@RequestScoped
public class Notes {

  private static final String COOKIE = "orrery-note";
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int LENGTH_MAX = 500;

  @Inject HttpServletRequest request;

  private @Nullable String told;

  void leave(HttpServletResponse response, String text) {
    String cut = text.substring(0, Math.min(LENGTH_MAX, text.length()));
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(cut.getBytes(StandardCharsets.UTF_8));
    Cookies.set(request, response, new Cookies.Value(COOKIE, value, KEPT));
  }

  /** Tells it on this very page. */
  void tell(String text) {
    told = text;
  }

  /** Takes what was left; to be called before the page is written. */
  void take(HttpServletResponse response) {
    Cookies.read(request, COOKIE)
        .ifPresent(
            value -> {
              told = decoded(value);
              Cookies.clear(request, response, COOKIE);
            });
  }

  /** What was done; empty = nothing is to be told. */
  public String getTold() {
    return told == null ? "" : told;
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
