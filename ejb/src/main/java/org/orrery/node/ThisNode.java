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
import org.jspecify.annotations.Nullable;
import org.orrery.platform.OrreryConfig;

/** This process among the nodes. */
@ApplicationScoped
class ThisNode {

  @Inject OrreryConfig config;
  @Inject Clock clock;

  private final UUID instance = UUID.randomUUID();
  private final String address = machine() + ":" + httpPort();
  private volatile boolean hadItsName;
  private volatile boolean isTwice;
  private volatile @Nullable Instant rivalSeenAt;
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

  /** Whether this process had its name at any time. */
  boolean hadItsName() {
    return hadItsName;
  }

  /** Whether another living process has the same name, as far as this one knows. */
  boolean isTwice() {
    return isTwice;
  }

  /**
   * Notes that the name is its own.
   *
   * @param contested whether another process asks for it
   */
  void accepted(boolean contested) {
    hadItsName = true;
    isTwice = contested;
    rivalSeenAt = null;
  }

  /**
   * Notes that the name is another's.
   *
   * @param seenAt when that one was seen last
   * @return whether it certainly lives: it took the name from this process, or was seen again
   */
  boolean refused(Instant seenAt) {
    Instant before = rivalSeenAt;
    rivalSeenAt = seenAt;
    isTwice = hadItsName || (before != null && seenAt.isAfter(before));
    return isTwice;
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
