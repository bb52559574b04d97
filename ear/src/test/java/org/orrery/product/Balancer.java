package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * HAProxy before the servers of a product, by the very configuration that is delivered; only its
 * addresses are the test's, and it does not speak TLS.
 */
final class Balancer implements AutoCloseable {

  private static final String BIND = "bind :443 ssl crt /etc/haproxy/orrery.pem alpn http/1.1";

  private final int port = FreePorts.take();
  private final Process process;
  private final Path log;

  private Balancer(Path directory, List<Node> nodes) throws IOException {
    Path configuration = directory.resolve("haproxy.cfg");
    log = directory.resolve("haproxy.log");
    Files.writeString(configuration, configuration(nodes));
    process =
        new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /** Before two servers. */
  static Balancer start(Path directory, List<Node> nodes) {
    try {
      return new Balancer(directory, nodes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String configuration(List<Node> nodes) throws IOException {
    String text = Files.readString(Build.server().resolve("deploy/haproxy.cfg"));
    if (!text.contains(BIND)) {
      throw new IllegalStateException("the delivered configuration has no line " + BIND);
    }
    return text.replace(BIND, "bind 127.0.0.1:" + port)
        .replace("10.0.0.11:8080", nodes.get(0).address().getAuthority())
        .replace("10.0.0.12:8080", nodes.get(1).address().getAuthority());
  }

  /** Whether it sends calls to both servers, as it last said of each; at first it does. */
  boolean seesBoth() {
    try {
      List<String> said = Files.readAllLines(log);
      return Stream.of("calls/node1 is ", "calls/node2 is ")
          .allMatch(
              server ->
                  said.stream()
                      .filter(line -> line.contains(server))
                      .reduce((before, after) -> after)
                      .map(line -> line.contains(server + "UP"))
                      .orElse(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
