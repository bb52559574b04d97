package org.orrery.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orrery.platform.AddressList;
import org.orrery.platform.ClientNetwork;

/** Tells whom a proxy speaks for. Only trusted proxies are asked: anybody can write a header. */
final class ClientAddress {

  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

  private ClientAddress() {}

  /**
   * Goes back from the connection through the proxies that are trusted, to the first address that
   * is none of them. What is no address is nobody's: to take it for the proxy's own would give
   * whoever writes it the rights of the proxy, which may be the machine itself.
   *
   * @param connection the address at the other end of the connection
   * @param forwarded the values of X-Forwarded-For, in the order of the request
   * @return its one text ({@link ClientNetwork#address}); none if a trusted proxy speaks for what
   *     is no address
   */
  static Optional<String> of(
      String connection, List<String> forwarded, AddressList trustedProxies) {
    List<String> hops =
        forwarded.stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(ClientAddress::withoutPort)
            .filter(hop -> !hop.isEmpty())
            .toList();
    String address = connection;
    for (int i = hops.size() - 1; i >= 0 && trustedProxies.contains(address); i--) {
      address = hops.get(i);
    }
    return ClientNetwork.address(address);
  }

  /** Some proxies tell the port too, which is another one for each connection. */
  private static String withoutPort(String hop) {
    Matcher matcher = WITH_PORT.matcher(hop.strip());
    if (!matcher.matches()) {
      return hop.strip();
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
