package org.orrery.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.orrery.audit.Auditor;
import org.orrery.platform.BusinessDates;

/**
 * Says whether the application lives, and whether it can work.
 *
 * <p>{@code /health/live} is 200 as soon as the application is deployed. {@code /health/ready} is
 * 200 once the application has started and while the database answers, and 503 otherwise. The body
 * is the same in JSON; a node that is ready also tells whether anything stands that a verification
 * found. Wrong books make no node unready: an operator needs it then.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int DATABASE_TIMEOUT_SECONDS = 2;

  @Inject private transient BusinessDates dates;
  @Inject private transient Auditor auditor;

  @Resource(lookup = "java:jboss/datasources/OrreryDS")
  private transient DataSource database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean asksWhetherReady = request.getServletPath().endsWith("/ready");
    boolean up = !asksWhetherReady || (databaseAnswers() && applicationStarted());
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    String books = up && asksWhetherReady ? ",\"books\":\"" + books() + "\"" : "";
    response.getWriter().print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"" + books + "}\n");
  }

  private String books() {
    return auditor.standing().isEmpty() ? "WHOLE" : "NOT_WHOLE";
  }

  /** True once it answers: no call gets through to a bean before the startup beans are done. */
  private boolean applicationStarted() {
    dates.testClock();
    return true;
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(DATABASE_TIMEOUT_SECONDS);
    } catch (SQLException e) {
      log("the database does not answer: " + e.getMessage());
      return false;
    }
  }
}
