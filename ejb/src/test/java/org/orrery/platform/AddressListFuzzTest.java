package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as an address: a setting is refused by name, a caller's is simply in no list. */
class AddressListFuzzTest {

  private static final AddressList ALL = AddressList.of(List.of("0.0.0.0/0", "::/0"));
  private static final AddressList NONE = AddressList.of(List.of());

  static Stream<String> addresses() {
    return Stream.of(
        "127.0.0.1",
        "10.0.0.0/8",
        "::1",
        "2001:db8::/32",
        "::ffff:10.0.0.1",
        "999.1.1.1",
        ":::",
        "1.2.3",
        "fe80::1%lo",
        "[::1]",
        "::1/129",
        "01.002.3.4",
        "localhost");
  }

  @MethodSource("addresses")
  @FuzzTest
  void any_text_is_an_address_or_none(String text) {
    if (text == null) {
      return;
    }
    boolean isAddress = ALL.contains(text);
    assertThat(NONE.contains(text)).isFalse();
    try {
      AddressList list = AddressList.of(List.of(text));
      assertThat(list.isEmpty()).isFalse();
      assertThat(list.contains(text)).isEqualTo(isAddress && !text.contains("/"));
    } catch (IllegalArgumentException refused) {
      assertThat(isAddress).as(text.toLowerCase(Locale.ROOT)).isFalse();
      assertThat(refused).hasMessageContaining(text);
    }
  }
}
