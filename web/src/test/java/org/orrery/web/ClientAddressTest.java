package org.orrery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.platform.AddressList;

class ClientAddressTest {

  private static final AddressList NONE = AddressList.of(List.of());
  private static final AddressList PROXIES = AddressList.of(List.of("10.0.0.0/8"));

  private static String client(String connection, List<String> forwarded, AddressList proxies) {
    return ClientAddress.of(connection, forwarded, proxies).orElse("none");
  }

  @Test
  void without_a_trusted_proxy_the_header_is_not_believed() {
    assertThat(client("203.0.113.9", List.of("127.0.0.1"), NONE)).isEqualTo("203.0.113.9");
    assertThat(client("203.0.113.9", List.of("127.0.0.1"), PROXIES)).isEqualTo("203.0.113.9");
  }

  @Test
  void a_trusted_proxy_says_for_whom_it_speaks() {
    assertThat(client("10.0.0.1", List.of("203.0.113.9"), PROXIES)).isEqualTo("203.0.113.9");
  }

  @Test
  void only_the_part_that_trusted_proxies_wrote_counts() {
    assertThat(client("10.0.0.1", List.of("127.0.0.1, 203.0.113.9, 10.0.0.2"), PROXIES))
        .isEqualTo("203.0.113.9");
    assertThat(client("10.0.0.1", List.of("127.0.0.1", "203.0.113.9"), PROXIES))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void a_port_that_a_proxy_tells_is_left_out() {
    assertThat(client("10.0.0.1", List.of("203.0.113.9:51234"), PROXIES)).isEqualTo("203.0.113.9");
    assertThat(client("10.0.0.1", List.of("203.0.113.9, 10.0.0.2:443"), PROXIES))
        .isEqualTo("203.0.113.9");
    assertThat(client("10.0.0.1", List.of("[2001:db8::9]:51234"), PROXIES))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(client("10.0.0.1", List.of("2001:db8::9"), PROXIES))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
  }

  @Test
  void ipv6_proxies_are_known_by_their_network() {
    AddressList proxies = AddressList.of(List.of("fd00::/8"));

    assertThat(client("fd00:0:0:0:0:0:0:1", List.of("2001:db8::9, fd00::2"), proxies))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(client("fe80::1%eth0", List.of("2001:db8::9"), proxies))
        .isEqualTo("fe80:0:0:0:0:0:0:1");
  }

  @Test
  void a_proxy_that_speaks_for_nobody_is_the_client() {
    assertThat(client("10.0.0.1", List.of(), PROXIES)).isEqualTo("10.0.0.1");
  }

  @Test
  void an_empty_entry_speaks_for_nobody() {
    assertThat(client("10.0.0.1", List.of(""), PROXIES)).isEqualTo("10.0.0.1");
    assertThat(client("10.0.0.1", List.of("203.0.113.9, "), PROXIES)).isEqualTo("203.0.113.9");
  }

  @Test
  void an_address_has_one_text_whoever_writes_it() {
    assertThat(client("10.0.0.1", List.of("fe80::1%a-zone-of-more-than-45-characters"), PROXIES))
        .isEqualTo("fe80:0:0:0:0:0:0:1");
    assertThat(client("10.0.0.1", List.of("::ffff:203.0.113.9"), PROXIES)).isEqualTo("203.0.113.9");
    assertThat(client("10.0.0.1", List.of("2001:DB8:0::9"), PROXIES))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1, unknown",
        "203.0.113.9, _hidden",
        "999.0.0.1",
        "an entry of far more than the 45 characters that an address has at most",
        "203.0.113.9:1:2"
      })
  void an_entry_that_is_no_address_is_nobodys_not_even_the_proxys(String forwarded) {
    assertThat(client("10.0.0.1", List.of(forwarded), PROXIES)).isEqualTo("none");
  }
}
