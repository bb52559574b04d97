package org.orrery.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.orrery.session.NewSession;
import org.orrery.session.SessionSecret;

/**
 * What the console keeps in a browser. No script reads it, no other site has it sent along, and
 * none of it goes in clear where the browser came by TLS.
 */
public final class Cookies {

  /** Below which all pages are; cookies go nowhere else. */
  static final String PATH = "/admin";

  private static final String SESSION = "orrery-session";

  private Cookies() {}

  /** Lets the browser show the secret from now on. */
  public static void keep(
      HttpServletRequest request, HttpServletResponse response, NewSession session) {
    set(request, response, new Value(SESSION, session.secret().value(), session.kept()));
  }

  /** Takes the secret away from the browser. */
  public static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
    clear(request, response, SESSION);
  }

  static Optional<SessionSecret> session(HttpServletRequest request) {
    return read(request, SESSION).flatMap(SessionSecret::read);
  }

  /**
   * What a cookie says.
   *
   * @param kept zero = until the browser is closed
   */
  public record Value(String name, String text, Duration kept) {}

  /** What the browser sends by that name. */
  public static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Has the browser send it from now on. */
  public static void set(HttpServletRequest request, HttpServletResponse response, Value value) {
    Cookie cookie = cookie(request, value.name, value.text);
    cookie.setMaxAge(value.kept.isZero() ? -1 : (int) value.kept.toSeconds());
    response.addCookie(cookie);
  }

  /** Has the browser send it no more. */
  public static void clear(HttpServletRequest request, HttpServletResponse response, String name) {
    Cookie cookie = cookie(request, name, "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private static Cookie cookie(HttpServletRequest request, String name, String text) {
    Cookie cookie = new Cookie(name, text);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
