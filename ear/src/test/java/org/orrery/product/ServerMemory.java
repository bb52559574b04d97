package org.orrery.product;

import java.io.IOException;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a server's JVM says of its memory. */
final class ServerMemory {

  private static final ObjectName MEMORY = name("java.lang:type=Memory");
  private static final ObjectName THREADS = name("java.lang:type=Threading");

  private final Node node;

  /** What is asked of the server while it is connected. */
  private interface Question {
    long ask(MBeanServerConnection server) throws IOException, JMException;
  }

  ServerMemory(Node node) {
    this.node = node;
  }

  /** Bytes of the heap that are in use after a collection that was asked for. */
  long liveBytes() {
    return ask(
        server -> {
          server.invoke(MEMORY, "gc", new Object[0], new String[0]);
          Object usage = server.getAttribute(MEMORY, "HeapMemoryUsage");
          return MemoryUsage.from((CompositeData) usage).getUsed();
        });
  }

  /** Bytes that all threads there are have asked for in their lives. */
  long allocatedBytes() {
    return ask(
        server -> {
          Object ids = server.getAttribute(THREADS, "AllThreadIds");
          Object each =
              server.invoke(
                  THREADS,
                  "getThreadAllocatedBytes",
                  new Object[] {ids},
                  new String[] {long[].class.getName()});
          return Arrays.stream((long[]) each).filter(bytes -> bytes > 0).sum();
        });
  }

  @SuppressWarnings("BanJNDI") // The server is this test's own, and the scheme is no JNDI one.
  private long ask(Question question) {
    try {
      JMXServiceURL url =
          new JMXServiceURL("service:jmx:remote+http://localhost:" + node.ports().management());
      try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
        return question.ask(connector.getMBeanServerConnection());
      }
    } catch (IOException | JMException e) {
      throw new IllegalStateException("no answer from the server", e);
    }
  }

  private static ObjectName name(String text) {
    try {
      return new ObjectName(text);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
