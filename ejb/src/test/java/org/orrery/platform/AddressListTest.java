package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressListTest {

  @Test
  void a_network_has_all_addresses_that_share_its_prefix() {
    AddressList list = AddressList.of(List.of("10.1.0.0/16", "192.0.2.7"));

    assertThat(list.contains("10.1.255.255")).isTrue();
    assertThat(list.contains("10.2.0.0")).isFalse();
    assertThat(list.contains("192.0.2.7")).isTrue();
    assertThat(list.contains("192.0.2.8")).isFalse();
  }

  @Test
  void it_knows_both_families_and_keeps_them_apart() {
    AddressList list = AddressList.of(List.of("::1", "2001:db8::/32", "0.0.0.0/0"));

    assertThat(list.contains("0:0:0:0:0:0:0:1")).isTrue();
    assertThat(list.contains("2001:db8:ffff::1")).isTrue();
    assertThat(list.contains("2001:db9::1")).isFalse();
    assertThat(list.contains("203.0.113.9")).isTrue();
  }

  @Test
  void an_ipv4_address_in_the_form_of_ipv6_is_the_ipv4_address() {
    AddressList list = AddressList.of(List.of("10.0.0.0/8", "fe80::/10"));

    assertThat(list.contains("::ffff:10.1.2.3")).isTrue();
    assertThat(list.contains("fe80::1%eth0")).isTrue();
  }

  @Test
  void whatever_is_no_address_is_in_no_list() {
    AddressList all = AddressList.of(List.of("0.0.0.0/0", "::/0"));

    assertThat(all.contains("localhost")).isFalse();
    assertThat(all.contains("")).isFalse();
    assertThat(all.contains("unknown")).isFalse();
    assertThat(all.contains(":::")).isFalse();
    assertThat(all.contains("999.0.0.1")).as("no name server is asked for it").isFalse();
  }

  /** Each was once taken for an address, and then failed or went to a name server. */
  @Test
  void what_only_looks_like_an_address_is_in_no_list() {
    AddressList all = AddressList.of(List.of("0.0.0.0/0", "::/0"));

    for (String text :
        List.of("999.1.1.1", "256.0.0.1", ":::", ".:1", "1::2::3", "1.2.3.4.", ":")) {
      assertThat(all.contains(text)).as(text).isFalse();
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> AddressList.of(List.of(text)))
          .withMessageContaining(text);
    }
  }

  @Test
  void a_name_or_a_wrong_prefix_is_refused() {
    for (String entry :
        List.of("localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "::/129")) {
      assertThatIllegalArgumentException()
          .as(entry)
          .isThrownBy(() -> AddressList.of(List.of(entry)))
          .withMessageContaining(entry);
    }
  }
}
