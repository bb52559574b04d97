package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrreryConfigTest {

  @Test
  void without_settings_it_is_a_production_system_in_utc_and_dollars() {
    OrreryConfig config = OrreryConfig.from(Map.of());

    assertThat(config.demo()).isFalse();
    assertThat(config.testClock()).isFalse();
    assertThat(config.zone().normalized()).isEqualTo(ZoneOffset.UTC);
    assertThat(config.currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(config.trustedAddresses().isEmpty()).isTrue();
    assertThat(config.accessAllowed().isEmpty()).isTrue();
    assertThat(config.noticesAllowed().isEmpty()).isTrue();
    assertThat(config.secretKeyFile()).isEmpty();
    assertThat(config.billingPace()).isEqualTo(Duration.ZERO);
  }

  @Test
  void addresses_are_separated_by_comma_semicolon_or_space() {
    OrreryConfig config =
        OrreryConfig.from(Map.of("ORRERY_ACCESS_ALLOW", "10.0.0.1;10.0.0.2, 10.0.0.3 10.0.0.4"));

    assertThat(config.accessAllowed().contains("10.0.0.1")).isTrue();
    assertThat(config.accessAllowed().contains("10.0.0.4")).isTrue();
    assertThat(config.accessAllowed().contains("10.0.0.5")).isFalse();
  }

  @Test
  void the_password_is_not_printed() {
    OrreryConfig config = OrreryConfig.from(Map.of("ORRERY_ADMIN_PASSWORD", "s3cret"));

    assertThat(config.adminPassword()).isEqualTo("s3cret");
    assertThat(config.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "ORRERY_DEMO, yes",
    "ORRERY_TEST_CLOCK, 1",
    "ORRERY_ZONE, Mars/Olympus",
    "ORRERY_CURRENCY, DOLLAR",
    "ORRERY_NOTICE_ALLOW, paypal.example.net",
    "ORRERY_TRUSTED_ADDRESSES, panel.example.net",
    "ORRERY_TEST_BILLING_PACE_MILLIS, -1"
  })
  void a_wrong_setting_is_named_with_its_value(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrreryConfig.from(Map.of(name, value)))
        .withMessageContaining(name)
        .withMessageContaining(value);
  }
}
