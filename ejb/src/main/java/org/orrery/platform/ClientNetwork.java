package org.orrery.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * By what callers are counted: an IPv4 address by itself, an IPv6 address by its /64 network,
 * because whoever has one such address has all of that network.
 */
public final class ClientNetwork {

  private static final int PREFIX_BYTES = 8;
  private static final int LENGTH_MAX = 45;

  private ClientNetwork() {}

  /** The address or network, at most 45 characters; what is no address stands for itself. */
  public static String of(String address) {
    return AddressLiteral.read(address).map(ClientNetwork::of).orElseGet(() -> cut(address));
  }

  /**
   * The one text of an address, however it was written: at most 39 characters, in which nothing but
   * an address can travel. An IPv4 address in the form of IPv6 is the IPv4 address; a zone is left
   * out.
   *
   * @return none if the text is no address
   */
  public static Optional<String> address(String text) {
    return AddressLiteral.read(text).map(InetAddress::getHostAddress);
  }

  /** Whether the call came from the machine itself. */
  public static boolean isLoopback(String address) {
    return AddressLiteral.read(address).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] network = Arrays.copyOf(address.getAddress(), PREFIX_BYTES);
    try {
      InetAddress first = InetAddress.getByAddress(Arrays.copyOf(network, 2 * PREFIX_BYTES));
      return first.getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }

  private static String cut(String text) {
    return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX);
  }
}
