package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.shared.FaultCode;

class FailureMapperTest {

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void every_refusal_is_the_callers_affair(FaultCode code) {
    assertThat(FailureMapper.status(code)).isBetween(400, 499);
  }

  @Test
  void clients_can_tell_by_the_status_what_to_do() {
    assertThat(FailureMapper.status(FaultCode.AUTHENTICATION_FAILED)).isEqualTo(401);
    assertThat(FailureMapper.status(FaultCode.ACCESS_DENIED)).isEqualTo(403);
    assertThat(FailureMapper.status(FaultCode.ACCOUNT_NOT_FOUND)).isEqualTo(404);
    assertThat(FailureMapper.status(FaultCode.ACCOUNT_ALREADY_SUSPENDED)).isEqualTo(409);
    assertThat(FailureMapper.status(FaultCode.CHANGED_MEANWHILE)).isEqualTo(412);
    assertThat(FailureMapper.status(FaultCode.VERSION_MISSING)).isEqualTo(428);
    assertThat(FailureMapper.status(FaultCode.TOO_MANY_FAILURES)).isEqualTo(429);
    assertThat(FailureMapper.status(FaultCode.INVALID_VALUE)).isEqualTo(400);
    assertThat(FailureMapper.status(FaultCode.TOKEN_OPERATION)).isEqualTo(403);
    assertThat(FailureMapper.status(FaultCode.TOKEN_ACCOUNT)).isEqualTo(403);
    assertThat(FailureMapper.status(FaultCode.TOKEN_MONEY)).isEqualTo(403);
    assertThat(FailureMapper.status(FaultCode.TOKEN_RATE)).isEqualTo(429);
    assertThat(FailureMapper.status(FaultCode.IDEMPOTENCY_KEYS_EXHAUSTED)).isEqualTo(429);
    assertThat(FailureMapper.status(FaultCode.IDEMPOTENCY_KEY_REUSED)).isEqualTo(422);
    assertThat(FailureMapper.status(FaultCode.IDEMPOTENCY_KEY_BUSY)).isEqualTo(409);
    assertThat(FailureMapper.status(FaultCode.IDEMPOTENCY_KEY_NOT_TAKEN)).isEqualTo(400);
  }
}
