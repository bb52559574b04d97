package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.wire.LongArray;
import org.orrery.wire.StringArray;

/** A call has the same arguments and the same answer with the engine in between and without it. */
class TwoWaysTest {

  private final RecordingService called = new RecordingService();
  private final RecordingService calledByEngine = new RecordingService();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signupUser", "suspendAccount", "resumeAccount", "deleteAccount", "getQuota",
        "oneTimeDebit", "monthlyBasedDebit", "billingPeriodBasedDebit", "addCredit", "getAccounts"
      })
  void a_sample_has_the_same_answer_and_the_same_arguments(String operation) {
    requireSame(sample(operation + ".request.xml"));

    assertThat(called.lastCall().arguments())
        .usingRecursiveComparison()
        .isEqualTo(calledByEngine.lastCall().arguments());
  }

  @Test
  void a_refusal_is_the_same() {
    for (RecordingService service : List.of(called, calledByEngine)) {
      service.answering("getQuota", new IllegalStateException("No account <1950> & more"));
    }

    requireSame(sample("getQuota.request.xml"));
  }

  @Test
  void an_answer_is_the_same_whatever_is_in_it() {
    for (RecordingService service : List.of(called, calledByEngine)) {
      service.answering("getQuota", new BigDecimal("1E+3"));
      service.answering("getAccounts", LongArray.of(List.of(2L, 1L)));
      service.answering("getDomains", StringArray.of(Arrays.asList(" ë & < ' \" >", null, "")));
    }

    requireSame(sample("getQuota.request.xml"));
    requireSame(sample("getAccounts.request.xml"));
    requireSame(sample("getAccounts.request.xml").replace("getAccounts", "getDomains"));
  }

  private void requireSame(String request) {
    Door.Answer answer = Door.of(called).post(request);
    Door.Answer engines = Door.ofEngine(calledByEngine).post(request);

    assertThat(answer).isEqualTo(engines);
  }

  private static String sample(String name) {
    return SampleCallTest.sample(name);
  }
}
