package org.orrery.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.orrery.console.form.SentForm;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.session.ConsoleSessions;
import org.orrery.session.LivingSession;
import org.orrery.session.SessionSecret;

/**
 * Stands before every page of the console: nobody passes who is not signed in, and no form that was
 * not sent from a page of ours.
 */
public class ConsoleGate extends HttpFilter {

  /** The servlet that makes pages; what goes to another one is no page. */
  static final String PAGES = "console";

  /** The field of each form that carries {@link ConsoleCall#getFormToken}. */
  static final String TOKEN_FIELD = "orrery.token";

  private static final String LOGIN = "/admin/login";
  private static final String CODE = "/admin/code";
  private static final String RESOURCES = "/admin/res/";
  private static final String RESOURCE = RESOURCES + "jakarta.faces.resource/";
  private static final Set<String> DOORS = Set.of(LOGIN, CODE);
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String SENDING = "POST";

  @Inject transient ConsoleSessions sessions;
  @Inject transient ConsoleCall call;
  @Inject transient CallOrigin origin;
  @Inject transient Problems problems;
  @Inject transient Notes notes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    PageHeaders.set(response);
    String path = OwnPath.of(request);
    if (path.startsWith(RESOURCES)) {
      resource(request, response, chain);
      return;
    }
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    WholePage page = new WholePage(response);
    page(request, page, chain, path);
    page.send();
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
      throws IOException, ServletException {
    origin.enters(Door.CONSOLE, "show");
    try {
      Optional<SessionSecret> secret = Cookies.session(request);
      Optional<LivingSession> session = secret.flatMap(sessions::find);
      session.ifPresent(living -> call.by(living, secret.orElseThrow()));
      if (mayPass(request, response, path)) {
        notes.take(response);
        boolean sends = request.getMethod().equals(SENDING);
        chain.doFilter(sends ? new SentForm(request) : request, response);
      }
    } catch (ServletException | RuntimeException failure) {
      problems.show(request, response, failure);
    }
  }

  private void resource(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isResource =
        OwnPath.of(request).startsWith(RESOURCE) && READING.contains(request.getMethod());
    if (isResource) {
      PageHeaders.cacheable(response);
      chain.doFilter(request, response);
    } else {
      problems.show(request, response, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private boolean mayPass(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, ServletException {
    boolean sends = request.getMethod().equals(SENDING);
    if (!sends && !READING.contains(request.getMethod())) {
      problems.show(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return false;
    }
    if (sends && !isFromHere(request)) {
      problems.show(request, response, HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    if (!call.isSignedIn() && !DOORS.contains(path)) {
      toDoor(request, response, path);
      return false;
    }
    if (path.equals(OwnPath.START) || path.equals(OwnPath.START + "/")) {
      response.sendRedirect(Room.first(call.caller().role(), request.getServletContext()));
      return false;
    }
    if (sends && !DOORS.contains(path) && !isOfThisSession(request)) {
      problems.show(request, response, HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    if (!DOORS.contains(path) && !Room.isFor(call.caller().role(), OwnPath.page(path))) {
      problems.show(request, response, new AccessDeniedException("That page is not for you"));
      return false;
    }
    boolean isPage = PAGES.equals(request.getHttpServletMapping().getServletName());
    if (!isPage || path.equals(Problems.PAGE)) {
      problems.show(request, response, HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    return true;
  }

  private static boolean isFromHere(HttpServletRequest request) {
    return SameSite.holds(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  private boolean isOfThisSession(HttpServletRequest request) {
    return call.getFormToken().equals(request.getParameter(TOKEN_FIELD));
  }

  private void toDoor(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    if (isLinkElsewhere(request)) {
      PageHeaders.openAgain(response);
      return;
    }
    String query = request.getQueryString();
    String wanted = path + (query == null ? "" : "?" + query);
    StringJoiner door =
        new StringJoiner("&", call.isWaitingForCode() ? CODE + "?" : LOGIN + "?", "");
    OwnPath.read(wanted)
        .filter(page -> !page.equals(OwnPath.START))
        .ifPresent(page -> door.add("to=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
    if (request.getMethod().equals(SENDING)) {
      door.add("ended=true"); // A form that came too late: it is told that nothing was done.
    }
    response.sendRedirect(door.toString().replaceFirst("\\?$", ""));
  }

  /**
   * Whether somebody followed a link on another site, such as a letter's: then the browser kept the
   * cookie back, whoever is signed in.
   */
  private static boolean isLinkElsewhere(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }
}
