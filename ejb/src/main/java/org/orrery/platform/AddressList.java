package org.orrery.platform;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and networks ({@code 10.0.0.0/8}, {@code ::1}) that a setting names. */
public final class AddressList {

  /** Four bytes in decimal, or something with a colon, which Java never takes for a name. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "((25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})(\\.(?!$)|$)){4}"
              + "|(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f.:]{1,44}");

  private final List<Network> networks;

  private AddressList(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Reads literal addresses, each with or without a prefix length; host names are not looked up.
   *
   * @throws IllegalArgumentException if an entry is neither
   */
  public static AddressList of(List<String> entries) {
    return new AddressList(entries.stream().map(Network::parse).toList());
  }

  /** Tells whether the setting names anything. */
  public boolean isEmpty() {
    return networks.isEmpty();
  }

  /** Tells whether a literal address lies in one of the networks; false for anything else. */
  public boolean contains(String address) {
    return Network.literal(address)
        .filter(bytes -> networks.stream().anyMatch(network -> network.contains(bytes)))
        .isPresent();
  }

  @Override
  public String toString() {
    return networks.isEmpty()
        ? "none"
        : String.join(", ", networks.stream().map(Network::text).toList());
  }

  /** The leading {@code prefixBits} of {@code value} are what an address must have in common. */
  private record Network(String text, BigInteger value, int widthBits, int prefixBits) {

    static Network parse(String entry) {
      String[] parts = entry.split("/", -1);
      byte[] address =
          literal(parts[0])
              .filter(bytes -> parts.length <= 2)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          entry + " is no address and no network such as 10.0.0.0/8"));
      int width = address.length * 8;
      int prefix = parts.length == 1 ? width : prefix(entry, parts[1], width);
      return new Network(entry, new BigInteger(1, address), width, prefix);
    }

    private static int prefix(String entry, String text, int width) {
      if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > width) {
        throw new IllegalArgumentException(entry + " has no valid prefix length");
      }
      return Integer.parseInt(text);
    }

    boolean contains(byte[] other) {
      int ignoredBits = widthBits - prefixBits;
      return other.length * 8 == widthBits
          && new BigInteger(1, other).shiftRight(ignoredBits).equals(value.shiftRight(ignoredBits));
    }

    /** The bytes of an address; empty for anything else, for which a name server is not asked. */
    static Optional<byte[]> literal(String text) {
      if (!LITERAL.matcher(text).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(InetAddress.getByName(text).getAddress());
      } catch (UnknownHostException e) {
        return Optional.empty();
      }
    }
  }
}
