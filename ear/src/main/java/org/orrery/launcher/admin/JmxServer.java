package org.orrery.launcher.admin;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import org.jspecify.annotations.Nullable;

/** A server reached by remote JMX over its management port. */
final class JmxServer implements Server, Closeable {

  private static final int CONNECT_TIMEOUT_MILLISECONDS = 5_000;

  private final Target target;
  private final PrintStream told;
  private String lastTold = "";
  private @Nullable JMXConnector connector;

  /** Connects at the first question, so that a command not understood needs no server. */
  JmxServer(Target target, PrintStream told) {
    this.target = target;
    this.told = told;
  }

  private MBeanServerConnection connection() throws IOException {
    JMXConnector connected = connector;
    if (connected == null) {
      connected = connect(target);
      connector = connected;
    }
    return connected.getMBeanServerConnection();
  }

  @SuppressWarnings("BanJNDI") // The address is the operator's own, and its scheme is no JNDI one.
  private static JMXConnector connect(Target target) {
    Map<String, Object> environment = new HashMap<>();
    if (!target.user().isEmpty()) {
      environment.put(JMXConnector.CREDENTIALS, new String[] {target.user(), target.password()});
    }
    knock(target);
    try {
      return JMXConnectorFactory.connect(target.url(), environment);
    } catch (IOException | SecurityException e) {
      throw new UnreachableException(
          "The server at "
              + target.address()
              + " does not let you in. Give --user and --password-file of a user made by"
              + " bin/add-user.sh, or run this as the server's own user on its own machine.",
          e);
    }
  }

  /** A closed port is told apart from a closed door, and does not keep anybody waiting. */
  private static void knock(Target target) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(target.url().getHost(), target.url().getPort()),
          CONNECT_TIMEOUT_MILLISECONDS);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreachableException(
          "No server answers at "
              + target.address()
              + ". Start it, or give its management port by --port or ORRERY_MANAGEMENT_PORT.",
          e);
    }
  }

  @Override
  public Object attribute(String bean, String name) {
    return ask(() -> connection().getAttribute(name(bean), name));
  }

  @Override
  public List<String> beans() {
    Set<String> types = new TreeSet<>();
    ask(
        () -> {
          for (ObjectName bean : connection().queryNames(name("*"), null)) {
            types.add(bean.getKeyProperty("type"));
          }
          if (types.isEmpty()) {
            throw new InstanceNotFoundException("no bean of ours");
          }
          return types;
        });
    return List.copyOf(types);
  }

  @Override
  public List<Shown> show(String bean) {
    List<Shown> shown = new ArrayList<>();
    ask(
        () -> {
          for (MBeanAttributeInfo info : connection().getMBeanInfo(name(bean)).getAttributes()) {
            Object unit = info.getDescriptor().getFieldValue("units");
            Object value = attribute(bean, info.getName());
            shown.add(
                new Shown(info.getName(), value, String.valueOf(unit), info.getDescription()));
          }
          return shown;
        });
    shown.sort(Comparator.comparing(Shown::name));
    return List.copyOf(shown);
  }

  @Override
  public Object call(String bean, String operation, Object... arguments) {
    String[] signature = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      signature[i] = arguments[i] instanceof Long ? "long" : String.class.getName();
    }
    return ask(() -> connection().invoke(name(bean), operation, arguments, signature));
  }

  /** Each step once, beside what the command answers. */
  @Override
  public void pause(String progress, long milliseconds) {
    if (!progress.equals(lastTold)) {
      told.println(progress);
      lastTold = progress;
    }
    LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
  }

  private Object ask(Question question) {
    try {
      Object answer = question.ask();
      return answer == null ? "" : answer;
    } catch (InstanceNotFoundException e) {
      throw new UnreachableException(
          "The server at "
              + target.address()
              + " runs no Orrery, or has not finished starting it: its log says more.",
          e);
    } catch (JMException e) {
      throw new RefusedException(innermostMessage(e), e);
    } catch (IOException e) {
      throw new UnreachableException(
          "The connection to " + target.address() + " broke: " + e.getMessage() + ".", e);
    } catch (UnreachableException | RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RefusedException(innermostMessage(e), e);
    }
  }

  /** What the bean threw; on the way here it was wrapped, perhaps more than once. */
  private static String innermostMessage(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }

  private static ObjectName name(String bean) throws MalformedObjectNameException {
    return new ObjectName("org.orrery:type=" + bean);
  }

  @Override
  public void close() throws IOException {
    if (connector != null) {
      connector.close();
    }
  }

  /** One exchange with the server; null if it has nothing to say. */
  private interface Question {

    @Nullable Object ask() throws JMException, IOException;
  }
}
