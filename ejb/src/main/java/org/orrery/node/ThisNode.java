package org.orrery.node;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.orrery.platform.OrreryConfig;

/** This process among the nodes. */
@ApplicationScoped
class ThisNode {

  /** Who is refused its name so often in a row, has seen its rival live. */
  private static final int REFUSALS_OF_A_DEAD_MAX = 4;

  @Inject OrreryConfig config;
  @Inject Clock clock;

  private final UUID instance = UUID.randomUUID();
  private final String address = machine() + ":" + httpPort();
  private final AtomicInteger refusals = new AtomicInteger();
  private Instant startedAt = Instant.EPOCH;

  /** When the server starts. */
  @PostConstruct
  void start() {
    startedAt = clock.instant();
  }

  UUID instance() {
    return instance;
  }

  String name() {
    return config.nodeName();
  }

  String address() {
    return address;
  }

  Instant startedAt() {
    return startedAt;
  }

  /** What the build wrote into the archive; without an archive it is under development. */
  String version() {
    return Optional.ofNullable(ThisNode.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  void accepted() {
    refusals.set(0);
  }

  /** Notes that the name is another's; true if that one certainly lives. */
  boolean refused() {
    return refusals.incrementAndGet() > REFUSALS_OF_A_DEAD_MAX;
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown"; // A machine whose name nobody knows works all the same.
    }
  }

  private static String httpPort() {
    return System.getenv().getOrDefault("ORRERY_HTTP_PORT", "8080");
  }
}
