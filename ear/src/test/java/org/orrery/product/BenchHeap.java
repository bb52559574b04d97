package org.orrery.product;

import java.io.IOException;
import java.lang.management.MemoryUsage;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a server has left of its heap after each garbage collection that was seen. */
final class BenchHeap {

  private static final Set<String> PARTS = Set.of("Eden", "Survivor", "Old", "Tenured");

  private final Node node;
  private long peakBytes;

  BenchHeap(Node node) {
    this.node = node;
  }

  /** The most that was seen. */
  long peakBytes() {
    return peakBytes;
  }

  @SuppressWarnings("BanJNDI") // The server is this test's own, and the scheme is no JNDI one.
  void look() {
    try {
      JMXServiceURL url =
          new JMXServiceURL("service:jmx:remote+http://localhost:" + node.ports().management());
      try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
        MBeanServerConnection server = connector.getMBeanServerConnection();
        ObjectName collectors = new ObjectName("java.lang:type=GarbageCollector,name=*");
        for (ObjectName collector : server.queryNames(collectors, null)) {
          Object last = server.getAttribute(collector, "LastGcInfo");
          if (last != null) {
            peakBytes = Math.max(peakBytes, usedAfter((CompositeData) last));
          }
        }
      }
    } catch (IOException | JMException e) {
      throw new IllegalStateException("no answer from the server", e);
    }
  }

  private static long usedAfter(CompositeData collection) {
    long used = 0;
    TabularData pools = (TabularData) collection.get("memoryUsageAfterGc");
    for (Object pool : pools.values()) {
      CompositeData entry = (CompositeData) pool;
      String name = entry.get("key").toString();
      if (PARTS.stream().anyMatch(name::contains)) {
        used += MemoryUsage.from((CompositeData) entry.get("value")).getUsed();
      }
    }
    return used;
  }
}
