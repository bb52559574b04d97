package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.setting.RecentSettings;

class AddressRateTest {

  private final TokenFixture fixture = new TokenFixture();
  private final AddressRate rate = fixture.beans.get(AddressRate.class);

  @BeforeEach
  void limit() {
    set("2");
  }

  @AfterEach
  void restore() {
    set("6000");
  }

  @Test
  void one_too_many_is_told_how_long_to_wait() {
    fixture.wait(Duration.ofSeconds(20));
    assertThat(rate.take("192.0.2.1")).isEmpty();
    assertThat(rate.take("192.0.2.1")).isEmpty();

    assertThat(rate.take("192.0.2.1")).hasValue(40);
    assertThat(rate.take("192.0.2.2")).isEmpty();
    fixture.wait(Duration.ofSeconds(40));
    assertThat(rate.take("192.0.2.1")).isEmpty();
  }

  @Test
  void all_addresses_of_an_ipv6_network_are_one() {
    rate.take("2001:db8::1");
    rate.take("2001:db8::2");

    assertThat(rate.take("2001:db8::3")).isPresent();
  }

  @Test
  void addresses_without_end_give_no_token_more_calls() {
    Login login = fixture.login();
    String token = fixture.make(login, TokenFixture.perMinute(1)).secret();
    fixture.identify(login.value(), token);

    for (int i = 0; i <= 100_000; i++) {
      rate.take("10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255));
    }

    assertThatExceptionOfType(TokenRateException.class)
        .isThrownBy(() -> fixture.identify(login.value(), token));
  }

  @Test
  void the_machine_itself_is_free() {
    for (int i = 0; i < 10; i++) {
      assertThat(rate.take("127.0.0.1")).isEmpty();
    }
  }

  @Test
  void zero_is_no_limit() {
    set("0");
    for (int i = 0; i < 10; i++) {
      assertThat(rate.take("192.0.2.1")).isEmpty();
    }
  }

  @Test
  void what_is_no_number_leaves_the_limit_as_it_was() {
    set("many");
    rate.take("192.0.2.1");
    rate.take("192.0.2.1");

    assertThat(rate.take("192.0.2.1")).isPresent();
  }

  private void set(String value) {
    fixture.database.update(
        "update setting set value = ? where name = 'access.calls_per_minute'", value);
    fixture.beans.get(RecentSettings.class).refresh();
  }
}
