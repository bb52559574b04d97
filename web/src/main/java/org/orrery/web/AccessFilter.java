package org.orrery.web;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import org.orrery.platform.AddressList;
import org.orrery.platform.OrreryConfig;
import org.orrery.security.AddressRate;
import org.orrery.security.CallOrigin;
import org.orrery.trail.Failures;

/**
 * Finds out where a request really comes from, and lets in whom {@code ORRERY_ACCESS_ALLOW} names.
 *
 * <p>First of all filters: others get HTTP 403 on every path, before anything looks at what they
 * sent, and HTTP 400 if a trusted proxy speaks for what is no address. Who knocks more often than
 * {@code access.calls_per_minute} gets HTTP 429 there too. Payment providers' servers are
 * strangers; for their notices {@code ORRERY_NOTICE_ALLOW} counts, and for whoever watches this
 * server {@code ORRERY_METRICS_ALLOW}. What is behind this filter sees the client's address even
 * through a trusted proxy. The call's {@link CallOrigin} begins here, so that every line of the log
 * carries its incident; what no door has answered ends here, and names it.
 *
 * <p>Source: H-Sphere XML API, security: the filter of the original's SOAP servlet.
 */
public class AccessFilter extends HttpFilter {

  private static final int TOO_MANY_REQUESTS = 429;

  /** The attribute by which doors that know nothing of ours name the call. */
  private static final String INCIDENT = "org.orrery.incident";

  @Inject transient OrreryConfig config;
  @Inject transient CallOrigin origin;
  @Inject transient Failures failures;
  @Inject transient AddressRate rate;
  @Inject transient CallCounter counter;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long began = System.nanoTime();
    try {
      admit(request, response, chain);
    } finally {
      counter.count(request, response, System.nanoTime() - began);
    }
  }

  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> client = clientAddress(request);
    if (client.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    String address = client.get();
    origin.from(address);
    AddressList allowed = allowed(request);
    if (!allowed.isEmpty() && !allowed.contains(address)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    OptionalLong wait = rate.take(address);
    if (wait.isPresent()) {
      response.setHeader("Retry-After", String.valueOf(wait.getAsLong()));
      response.sendError(TOO_MANY_REQUESTS);
      return;
    }
    request.setAttribute(INCIDENT, origin.incident());
    if (isByTlsToProxy(request)) {
      ServletRequestContext.requireCurrent().getExchange().setRequestScheme("https");
    }
    try {
      chain.doFilter(new FromClient(request, address), response);
    } catch (ServletException | RuntimeException failure) {
      fail(response, failures.tell(failure));
    }
  }

  private static void fail(HttpServletResponse response, Failures.Told told) throws IOException {
    if (response.isCommitted()) {
      return; // The answer is on its way; that it ends here says enough.
    }
    response.reset();
    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(told.message());
  }

  /** By the path that the container goes by, not by the one that was typed. */
  private AddressList allowed(HttpServletRequest request) {
    return switch (request.getServletPath()) {
      case PaymentNoticeServlet.PATH -> config.noticesAllowed();
      case MetricsServlet.PATH -> config.metricsAllowed();
      default -> config.accessAllowed();
    };
  }

  private Optional<String> clientAddress(HttpServletRequest request) {
    var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    return ClientAddress.of(request.getRemoteAddr(), forwarded, config.trustedProxies());
  }

  /**
   * Whether a trusted proxy was called by TLS. Then the container is told so, because it makes
   * addresses for the client: to say http in a redirect would lead it out of TLS.
   */
  private boolean isByTlsToProxy(HttpServletRequest request) {
    return "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
        && config.trustedProxies().contains(request.getRemoteAddr());
  }

  private static final class FromClient extends HttpServletRequestWrapper {

    private final String address;

    FromClient(HttpServletRequest request, String address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getRemoteAddr() {
      return address;
    }
  }
}
