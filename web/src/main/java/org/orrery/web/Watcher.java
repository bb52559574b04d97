package org.orrery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orrery.platform.OrreryConfig;

/** Tells who may see how this node fares. */
@ApplicationScoped
class Watcher {

  /** A proxy says by these that it asks for somebody else. */
  private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "Forwarded", "Via");

  @Inject OrreryConfig config;

  /**
   * Whether {@code ORRERY_METRICS_ALLOW} names the client. A proxy on this machine that nobody
   * declared would look like the machine itself: what came through one is nobody's.
   */
  boolean isOne(HttpServletRequest request) {
    boolean direct = OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null);
    return config.metricsAllowed().contains(request.getRemoteAddr())
        && (direct || config.trustedProxies().contains(connection(request)));
  }

  /** The address at the other end; {@link AccessFilter} shows the client's in its place. */
  private static String connection(HttpServletRequest request) {
    return request instanceof ServletRequestWrapper shown
        ? shown.getRequest().getRemoteAddr()
        : request.getRemoteAddr();
  }
}
