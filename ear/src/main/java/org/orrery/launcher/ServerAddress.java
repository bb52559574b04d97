package org.orrery.launcher;

import java.net.URI;
import java.util.Set;

/** The address under which a server on this machine is reached from this machine. */
final class ServerAddress {

  private static final Set<String> ALL_IPV4 = Set.of("0.0.0.0", "*");

  private ServerAddress() {}

  /** Turns "all addresses" into the loopback address; puts brackets around an IPv6 address. */
  static URI of(String bindAddress, int port) {
    return URI.create("http://" + host(bindAddress) + ":" + port);
  }

  /** The same by TLS. */
  static URI secure(String bindAddress, int port) {
    return URI.create("https://" + host(bindAddress) + ":" + port);
  }

  private static String host(String bindAddress) {
    if (ALL_IPV4.contains(bindAddress)) {
      return "127.0.0.1";
    }
    if (bindAddress.equals("::")) {
      return "[::1]";
    }
    return bindAddress.contains(":") ? "[" + bindAddress + "]" : bindAddress;
  }
}
