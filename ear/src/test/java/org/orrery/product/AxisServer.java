package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** AdminServices in memory on Apache Axis 1.4 and Tomcat, in a JVM of 512 MB of its own. */
final class AxisServer implements AutoCloseable {

  private static final long START_LIMIT_NANOSECONDS = 60_000_000_000L;
  private static final Path WSDL =
      Path.of("../wsdl/src/main/resources/wsdl/AdminServices.wsdl").toAbsolutePath().normalize();

  private final Process process;
  private final int port;

  private AxisServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Generates the service from our WSDL, as one would have then, and starts it. */
  static AxisServer start(Path directory) throws IOException {
    AxisClient axis = new AxisClient("axis-server").generateServer(WSDL.toUri().toString());
    int port = FreePorts.take();
    Files.createDirectories(directory);
    Process process =
        axis.compile("AxisHost")
            .start(
                List.of(String.valueOf(port), directory.toString(), axis.deployment().toString()),
                directory.resolve("axis.log"));
    AxisServer server = new AxisServer(process, port);
    server.awaitReady(directory);
    return server;
  }

  private void awaitReady(Path directory) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT_NANOSECONDS;
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (CallConnection connection = new CallConnection(soap())) {
        connection.call(new CallMessages(List.of("1950")).next("getQuota"));
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(100_000_000);
      }
    }
    close();
    throw new IllegalStateException(Files.readString(directory.resolve("axis.log")));
  }

  URI soap() {
    return URI.create("http://127.0.0.1:" + port + "/services/AdminServices");
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
