package org.orrery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.orrery.meter.Calls;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;

/** Counts what came by HTTP and was a call; pages, WSDLs and what watchers ask are none. */
@ApplicationScoped
class CallCounter {

  private static final String POST = "POST";

  /** The attribute by which doors that know nothing of ours tell what they answered. */
  private static final String CODE = "org.orrery.code";

  @Inject Calls calls;
  @Inject CallOrigin origin;

  /** Counts a request that is answered, or was turned away before any door. */
  void count(HttpServletRequest request, HttpServletResponse response, long nanoseconds) {
    Optional<Door> door = door(request);
    if (door.isPresent()) {
      calls.count(door.get(), origin.operation(), code(request, response), nanoseconds);
    }
  }

  /** By the path, as whoever is turned away at once has entered none. */
  private static Optional<Door> door(HttpServletRequest request) {
    String path = request.getServletPath();
    if (path.startsWith("/psoft/services") || path.startsWith("/services")) {
      return request.getMethod().equals(POST) ? Optional.of(Door.SOAP) : Optional.empty();
    }
    if (path.equals(PaymentNoticeServlet.PATH)) {
      return Optional.of(Door.NOTICE);
    }
    return path.startsWith("/api/") ? Optional.of(Door.JSON) : Optional.empty();
  }

  private String code(HttpServletRequest request, HttpServletResponse response) {
    String told = origin.code();
    if (!told.isEmpty()) {
      return told;
    }
    if (request.getAttribute(CODE) instanceof String ofDoor) {
      return ofDoor;
    }
    int status = response.getStatus();
    return status >= HttpServletResponse.SC_BAD_REQUEST ? "HTTP_" + status : "";
  }
}
