package org.orrery.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses that are written as numbers. Never asks a name server, which {@link InetAddress}
 * would for a text such as {@code 999.0.0.1}.
 */
final class AddressLiteral {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** Java takes it for a name if it begins with a point. */
  private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f.:]{1,44}");

  private AddressLiteral() {}

  /**
   * The address, or none if the text is none. An IPv4 address in the form of IPv6 is the IPv4
   * address; a zone, as in {@code fe80::1%eth0}, is left out.
   */
  static Optional<InetAddress> read(String text) {
    int zone = text.indexOf('%');
    String literal = zone < 0 ? text : text.substring(0, zone);
    boolean readable =
        IPV6.matcher(literal).matches() || (zone < 0 && IPV4.matcher(literal).matches());
    if (!readable) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty(); // Such as ":::", which only looks like one.
    }
  }
}
