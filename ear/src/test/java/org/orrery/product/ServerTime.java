package org.orrery.product;

import java.time.Duration;

/**
 * What a server and those it started have worked so far, in seconds of one core: a measure that
 * holds on a machine that has other things to do as well.
 */
final class ServerTime {

  private final ProcessHandle server;

  ServerTime(long pid) {
    server = ProcessHandle.of(pid).orElseThrow();
  }

  double seconds() {
    return spent(server) + server.descendants().mapToDouble(ServerTime::spent).sum();
  }

  private static double spent(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }
}
