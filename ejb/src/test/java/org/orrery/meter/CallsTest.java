package org.orrery.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestContainer;
import org.orrery.security.Door;

class CallsTest {

  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

  private final TestContainer container = new TestContainer();
  private final Calls calls = container.get(Calls.class);

  @Test
  void a_call_counts_by_door_operation_and_outcome() {
    calls.count(Door.SOAP, "getQuota", "", MILLISECOND);
    calls.count(Door.SOAP, "getQuota", "ACCESS_DENIED", MILLISECOND);
    calls.count(Door.SOAP, "getQuota", "INTERNAL_ERROR", MILLISECOND);
    calls.count(Door.JSON, "getQuota", "", MILLISECOND);

    assertThat(calls.operations()).hasSize(2);
    OperationFigures soap = calls.operations().get(0);
    assertThat(soap.door()).isEqualTo(Door.SOAP);
    assertThat(soap.calls()).isEqualTo(3);
    assertThat(soap.refused()).isEqualTo(1);
    assertThat(soap.failed()).isEqualTo(1);
    assertThat(soap.sumMicroseconds()).isEqualTo(3_000);
  }

  @Test
  void codes_count_by_door() {
    calls.count(Door.SOAP, "getQuota", "ACCESS_DENIED", MILLISECOND);
    calls.count(Door.SOAP, "debit", "ACCESS_DENIED", MILLISECOND);

    assertThat(calls.refusals()).containsExactly(new CodeCount(Door.SOAP, "ACCESS_DENIED", 2));
  }

  @Test
  void half_and_99_of_100_calls_are_told_by_the_bound_of_their_bucket() {
    for (int call = 0; call < 98; call++) {
      calls.count(Door.SOAP, "getQuota", "", MILLISECOND / 2);
    }
    calls.count(Door.SOAP, "getQuota", "", 30 * MILLISECOND);
    calls.count(Door.SOAP, "getQuota", "", Duration.ofMinutes(2).toNanos());

    OperationFigures figures = calls.operations().get(0);

    assertThat(figures.medianMicroseconds()).isEqualTo(1_000);
    assertThat(figures.p99Microseconds()).isEqualTo(50_000);
    assertThat(figures.maxMicroseconds()).isEqualTo(120_000_000);
  }

  @Test
  void beyond_the_last_bucket_there_is_no_bound() {
    calls.count(Door.SOAP, "slow", "", Duration.ofMinutes(2).toNanos());

    assertThat(calls.operations().get(0).medianMicroseconds()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void what_has_no_name_counts_as_unknown() {
    calls.count(Door.SOAP, "", "UNKNOWN_OPERATION", MILLISECOND);

    assertThat(calls.operations().get(0).operation()).isEqualTo(Calls.UNKNOWN);
  }

  @Test
  void invented_names_do_not_fill_the_memory() {
    for (int name = 0; name < 6_000; name++) {
      calls.count(Door.SOAP, "invented" + name, "", MILLISECOND);
    }

    assertThat(calls.operations()).hasSizeLessThanOrEqualTo(5_001);
    assertThat(calls.operations().stream().mapToLong(OperationFigures::calls).sum())
        .isEqualTo(6_000);
  }

  @Test
  void what_prometheus_reads_has_the_calls_the_sign_ins_and_the_jvm() {
    calls.count(Door.SOAP, "getQuota", "ACCESS_DENIED", MILLISECOND);
    Metrics metrics = container.get(Metrics.class);
    container.get(Meters.class).begin();
    metrics.begin();

    assertThat(metrics.text())
        .contains(
            "orrery_call_seconds_bucket{door=\"SOAP\",operation=\"getQuota\",outcome=\"REFUSED\"",
            "orrery_refusals_total{code=\"ACCESS_DENIED\",door=\"SOAP\"} 1.0",
            "orrery_sign_ins_total{result=\"wrong\"} 0.0",
            "orrery_database_up 1.0",
            "orrery_books_sound ",
            "jvm_memory_used_bytes");
  }
}
