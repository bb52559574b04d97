package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

  @Test
  void an_ipv4_address_counts_by_itself_in_whatever_form() {
    assertThat(ClientNetwork.of("203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(ClientNetwork.of("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void all_addresses_of_one_ipv6_network_count_as_one() {
    assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientNetwork.of("2001:db8:1:2::1"))
        .isEqualTo("2001:db8:1:2:0:0:0:0/64")
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
    assertThat(ClientNetwork.of("fe80::1%eth0")).isEqualTo("fe80:0:0:0:0:0:0:0/64");
  }

  @Test
  void what_is_no_address_stands_for_itself_and_fits_its_column() {
    assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
    assertThat(ClientNetwork.of("x".repeat(8_000))).hasSize(45);
  }

  @Test
  void the_machine_itself_is_known_in_both_families() {
    assertThat(ClientNetwork.isLoopback("127.0.0.1")).isTrue();
    assertThat(ClientNetwork.isLoopback("::1")).isTrue();
    assertThat(ClientNetwork.isLoopback("203.0.113.9")).isFalse();
    assertThat(ClientNetwork.isLoopback("localhost")).isFalse();
  }
}
