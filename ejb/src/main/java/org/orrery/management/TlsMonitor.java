package org.orrery.management;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.orrery.platform.TlsKeyStore;

/** Lets an operator, and {@link TlsTimer}, have the server take a renewed certificate. */
record TlsMonitor(TlsKeyStore keyStore) implements TlsMXBean {

  private static final String SUBSYSTEM = "jboss.as:subsystem=elytron,";

  @Override
  public String show() {
    return keyStore.describe();
  }

  @Override
  public String reload() {
    keyStore.renew();
    operate("key-store=orrery", "load");
    operate("key-manager=orrery", "init");
    return keyStore.describe();
  }

  /** Whether the server has not started all of itself yet, and takes no orders. */
  static boolean isServerStarting() {
    try {
      Object state =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(new ObjectName("jboss.as:management-root=server"), "serverState");
      return state == null || state.equals("starting");
    } catch (JMException e) {
      return true;
    }
  }

  /** The server shows its own configuration among its MBeans. */
  private static void operate(String resource, String operation) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      server.invoke(new ObjectName(SUBSYSTEM + resource), operation, new Object[0], new String[0]);
    } catch (JMException e) {
      throw new IllegalStateException("the server does not " + operation + " " + resource, e);
    }
  }
}
