package org.orrery.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says whether the application lives, and whether it can work.
 *
 * <p>{@code /health/live} is 200 as soon as the application is deployed. {@code /health/ready} is
 * 200 once the application has started and while it has its database, and 503 otherwise. The body
 * is the same in JSON; {@link Watcher}s are also told each check and its state. Wrong books, or a
 * doubt that holds billing, make no node unready: an operator needs it then.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;
  @Inject private transient Watcher watcher;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean asksWhetherReady = request.getServletPath().endsWith("/ready");
    List<HealthCheck> needed = asksWhetherReady ? readiness.needed() : List.of();
    boolean up = needed.stream().allMatch(HealthCheck::isGood);
    JsonObjectBuilder answer = Json.createObjectBuilder().add("status", up ? "UP" : "DOWN");
    if (asksWhetherReady && watcher.isOne(request)) {
      List<HealthCheck> all = new ArrayList<>(needed);
      all.addAll(up ? readiness.told() : List.of());
      answer.add("checks", states(all));
    }
    send(response, up, answer.build());
  }

  private static JsonObjectBuilder states(List<HealthCheck> checks) {
    JsonObjectBuilder states = Json.createObjectBuilder();
    checks.forEach(check -> states.add(check.name(), check.state()));
    return states;
  }

  private static void send(HttpServletResponse response, boolean up, JsonObject answer)
      throws IOException {
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(answer);
  }
}
