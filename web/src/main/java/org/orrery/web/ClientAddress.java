package org.orrery.web;

import java.util.List;
import org.orrery.platform.AddressList;

/** Tells whom a proxy speaks for. Only trusted proxies are asked: anybody can write a header. */
final class ClientAddress {

  private ClientAddress() {}

  /**
   * Goes back from the connection through the proxies that are trusted, to the first address that
   * is none of them.
   *
   * @param connection the address at the other end of the connection
   * @param forwarded the values of X-Forwarded-For, in the order of the request
   */
  static String of(String connection, List<String> forwarded, AddressList trustedProxies) {
    List<String> hops =
        forwarded.stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(String::strip)
            .toList();
    String address = connection;
    for (int i = hops.size() - 1; i >= 0 && trustedProxies.contains(address); i--) {
      address = hops.get(i);
    }
    return address;
  }
}
