package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

class CallOriginTest {

  private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");

  private final CallOrigin origin = at(NOW);

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void the_log_tells_door_operation_and_login_once_they_are_known() {
    origin.begin();
    origin.enters(Door.SOAP, "getQuota");
    origin.claims("paul");

    assertThat(MDC.getMap())
        .containsEntry(CallOrigin.DOOR_KEY, "SOAP")
        .containsEntry(CallOrigin.OPERATION_KEY, "getQuota")
        .containsEntry(CallOrigin.LOGIN_KEY, "paul");
    CallOrigin inner = at(NOW);
    inner.begin();
    assertThat(MDC.getMap()).doesNotContainKey(CallOrigin.LOGIN_KEY);
    inner.end();
    assertThat(MDC.get(CallOrigin.LOGIN_KEY)).isEqualTo("paul");
    origin.end();
    assertThat(MDC.getMap()).doesNotContainKey(CallOrigin.LOGIN_KEY);
  }

  @Test
  void the_log_carries_the_incident_for_as_long_as_the_call_lasts() {
    origin.begin();
    assertThat(MDC.get(CallOrigin.INCIDENT_KEY)).isEqualTo(origin.incident());

    origin.end();
    assertThat(MDC.get(CallOrigin.INCIDENT_KEY)).isNull();
  }

  @Test
  void a_call_within_a_call_gives_the_outer_incident_back() {
    CallOrigin inner = at(NOW);
    origin.begin();
    inner.begin();
    inner.end();

    assertThat(MDC.get(CallOrigin.INCIDENT_KEY)).isEqualTo(origin.incident());
    assertThat(inner.incident()).isNotEqualTo(origin.incident());
  }

  @Test
  void nobody_is_known_before_the_password_was_right() {
    origin.claims("paul");
    assertThat(origin.caller()).isEmpty();
    assertThat(origin.login()).isEqualTo("paul");

    origin.isBy(new Caller(new CustomerId(5), "paul", Role.USER, SellerId.HOST, 0));
    assertThat(origin.caller()).map(Caller::login).hasValue("paul");
  }

  @Test
  void nobody_called_until_a_door_says_so() {
    assertThat(origin.door()).isEqualTo(Door.SYSTEM);
    assertThat(origin.address()).isEmpty();
    assertThat(origin.account()).isZero();
  }

  @Test
  void later_calls_have_greater_incidents() {
    String later = at(NOW.plusMillis(1)).incident();

    assertThat(later).isGreaterThan(origin.incident());
    assertThat(UUID.fromString(later).version()).isEqualTo(7);
    assertThat(UUID.fromString(later).variant()).isEqualTo(2);
    assertThat(origin.incident()).isEqualTo(origin.incident());
  }

  private static CallOrigin at(Instant now) {
    CallOrigin origin = new CallOrigin();
    origin.clock = Clock.fixed(now, ZoneOffset.UTC);
    return origin;
  }
}
