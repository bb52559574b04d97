package org.orrery.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orrery.meter.Metrics;

/** What this node counts, as Prometheus reads it; for {@link Watcher}s alone. */
@WebServlet(MetricsServlet.PATH)
public class MetricsServlet extends HttpServlet {

  static final String PATH = "/metrics";

  private static final long serialVersionUID = 1L;

  @Inject private transient Metrics metrics;
  @Inject private transient Watcher watcher;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!watcher.isOne(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Metrics.CONTENT_TYPE);
    response.getWriter().print(metrics.text());
  }
}
