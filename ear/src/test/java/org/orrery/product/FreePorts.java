package org.orrery.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on which nobody listens, each handed out once in this JVM.
 *
 * <p>They lie below those from which systems take the ports of outgoing connections, so that none
 * is taken between being handed out and being used; and each JVM of one build has ports of its own.
 */
final class FreePorts {

  private static final int JVMS = 4;
  private static final int COUNT = 3_000;
  private static final int LOWEST = 20_000 + COUNT * (Integer.getInteger("orrery.fork", 0) % JVMS);

  private static int next = ThreadLocalRandom.current().nextInt(COUNT);

  private FreePorts() {}

  static synchronized int take() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = LOWEST + next;
      next = (next + 1) % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
