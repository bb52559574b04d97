package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;
import org.orrery.trail.Failures;
import org.orrery.trail.Failures.Told;

/** The page in place of one that cannot be shown: says what is the matter, and what to do. */
@Named("problem")
@RequestScoped
public class Problems {

  static final String PAGE = "/admin/problem";

  @Inject Failures failures;

  private int status = HttpServletResponse.SC_NOT_FOUND;
  private String code = "";
  private String message = "";

  /** Of HTTP; without one that is told otherwise there is nothing to be found. */
  public int getStatus() {
    return status;
  }

  /** The code of the refusal; empty = HTTP says it all. */
  public String getCode() {
    return code;
  }

  /** One sentence; empty = the status says it all. */
  public String getMessage() {
    return message;
  }

  void show(HttpServletRequest request, HttpServletResponse response, int httpStatus)
      throws IOException, ServletException {
    status = httpStatus;
    show(request, response);
  }

  void show(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException, ServletException {
    Told told = failures.tell(failure);
    if (response.isCommitted()) {
      return; // The page is on its way; that it ends here says enough.
    }
    code = told.code();
    message = told.message();
    Optional<Refusal> refusal = Failures.refusal(failure);
    status = refusal.map(known -> status(known.code())).orElseGet(() -> statusOfOurs(told.code()));
    response.resetBuffer();
    show(request, response);
  }

  private void show(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    PageHeaders.set(response); // A page that failed took its own away.
    response.setStatus(status);
    request.getRequestDispatcher(PAGE).forward(new Asking(request), response);
  }

  private static int status(FaultCode refused) {
    if (refused == FaultCode.ACCESS_DENIED) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return refused.name().endsWith("_NOT_FOUND")
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_CONFLICT;
  }

  private static int statusOfOurs(String told) {
    return told.equals(Failures.SERVER_BUSY)
        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** What was sent is of no use to the page. */
  private static final class Asking extends HttpServletRequestWrapper {

    Asking(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }
  }
}
