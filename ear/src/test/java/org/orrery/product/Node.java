package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.launcher.Readiness;
import org.orrery.launcher.ServerPorts;
import org.orrery.launcher.ServerProcess;

/** One server of a product, on ports of its own that stay the same over restarts. */
final class Node {

  private static final Duration READY_LIMIT = Duration.ofMinutes(4);

  private final String name;
  private final Path home;
  private final Path base;
  private final Map<String, String> variables;
  private final ServerPorts ports =
      new ServerPorts(FreePorts.take(), FreePorts.take(), FreePorts.take());

  private @Nullable ServerProcess process;

  /** Starts nothing; ports and node name are added to the variables. */
  Node(String name, Path home, Path base, Map<String, String> variables) {
    this.name = name;
    this.home = home;
    this.base = base;
    this.variables = new TreeMap<>(variables);
    this.variables.put("ORRERY_NODE_NAME", name);
    this.variables.put("ORRERY_HTTP_PORT", String.valueOf(ports.http()));
    this.variables.put("ORRERY_HTTPS_PORT", String.valueOf(ports.https()));
    this.variables.put("ORRERY_MANAGEMENT_PORT", String.valueOf(ports.management()));
  }

  /** Starts it and returns when it is ready. */
  Node start() {
    launch();
    awaitReady();
    return this;
  }

  /** Starts it and returns at once. */
  void launch() {
    process = ServerProcess.start(home, base, variables, List.of());
  }

  /** Returns when a server that was launched is ready; fails the test if it will not be. */
  void awaitReady() {
    new Readiness(address()).await(running(), READY_LIMIT);
  }

  boolean isReady() {
    return new Readiness(address()).isReady();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    running().kill();
  }

  long pid() {
    return running().pid();
  }

  /** It neither works nor ends until it is thawed or killed; its connections stay open. */
  void freeze() {
    signal("STOP");
  }

  /** It goes on where it was frozen, and does not know that time has passed. */
  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + running().pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it in good order; nothing if it does not run. */
  void stop() {
    if (process != null) {
      process.stop();
      process = null;
    }
  }

  /** As the database shows it among those that are connected. */
  String applicationName() {
    return "orrery " + name;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + ports.http());
  }

  /** Where a service takes calls; append {@code ?wsdl} for its description. */
  URI soap(String service) {
    return address().resolve("/psoft/services/" + service);
  }

  ServerPorts ports() {
    return ports;
  }

  Path log() {
    return base.resolve("log/server.log");
  }

  private ServerProcess running() {
    ServerProcess current = process;
    if (current == null) {
      throw new IllegalStateException("not started");
    }
    return current;
  }
}
