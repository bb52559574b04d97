package org.orrery.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.orrery.meter.Metrics;

/** Has watchers shown how the pool of connections to the database is used, as the server knows. */
@ApplicationScoped
class PoolGauges {

  private static final String POOL =
      "jboss.as:subsystem=datasources,data-source=OrreryDS,statistics=pool";

  /** The meter, the server's name of the same, and what it is. */
  private static final Map<String, Map.Entry<String, String>> GAUGES =
      Map.of(
          "orrery.pool.in.use", Map.entry("InUseCount", "Connections that somebody works with"),
          "orrery.pool.open", Map.entry("ActiveCount", "Connections that are open"),
          "orrery.pool.available", Map.entry("AvailableCount", "Connections that may be had still"),
          "orrery.pool.waiting", Map.entry("WaitCount", "Callers that wait for a connection"),
          "orrery.pool.timed.out", Map.entry("TimedOut", "Connections closed because they idled"));

  @Inject Metrics metrics;

  void show() {
    GAUGES.forEach(
        (meter, server) ->
            metrics.gauge(meter, server.getValue(), () -> attribute(server.getKey())));
  }

  /** None where the server has no such pool, or does not count. */
  private static @Nullable Number attribute(String name) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName pool = new ObjectName(POOL);
      boolean counts = Boolean.TRUE.equals(server.getAttribute(pool, "statisticsEnabled"));
      return counts && server.getAttribute(pool, name) instanceof Number number ? number : null;
    } catch (JMException e) {
      return null;
    }
  }
}
