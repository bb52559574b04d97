package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.TOKEN;
import static org.orrery.soap.Envelopes.envelope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyHeaderTest {

  private static final String CALL =
      Envelopes.element("resumeAccount", TOKEN + "<accountId>1950</accountId>");

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<o:IdempotencyKey xmlns:o=\"urn:orrery\">k-1</o:IdempotencyKey>",
        "<IdempotencyKey xmlns=\"urn:orrery\"> k-1 </IdempotencyKey>",
        "<o:IdempotencyKey xmlns:o=\"urn:orrery\" soapenv:mustUnderstand=\"1\">k-1</o:IdempotencyKey>",
        "<o:IdempotencyKey xmlns:o=\"urn:orrery\""
            + " soapenv:actor=\"http://schemas.xmlsoap.org/soap/actor/next\">k-1</o:IdempotencyKey>"
      })
  void the_header_reaches_the_service(String header) {
    assertThat(door.post(envelope(header, CALL)).status()).isEqualTo(200);
    assertThat(service.lastCall().context().idempotencyKeys()).containsExactly("k-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<o:IdempotencyKey xmlns:o=\"urn:other\">k-1</o:IdempotencyKey>",
        "<o:IdempotencyKey xmlns:o=\"urn:orrery\" soapenv:actor=\"urn:else\">k-1</o:IdempotencyKey>"
      })
  void what_is_no_such_header_or_for_somebody_else_is_none(String header) {
    assertThat(door.post(envelope(header, CALL)).status()).isEqualTo(200);
    assertThat(service.lastCall().context().idempotencyKeys()).isEmpty();
  }

  @Test
  void an_empty_key_and_two_keys_are_for_the_service_to_refuse() {
    String header = "<IdempotencyKey xmlns=\"urn:orrery\">%s</IdempotencyKey>";

    door.post(envelope(header.formatted(""), CALL));
    assertThat(service.lastCall().context().idempotencyKeys()).containsExactly("");
    door.post(envelope(header.formatted("a") + header.formatted("b"), CALL));
    assertThat(service.lastCall().context().idempotencyKeys()).containsExactly("a", "b");
  }

  @Test
  void elements_in_a_key_are_refused() {
    String header = "<IdempotencyKey xmlns=\"urn:orrery\"><a/></IdempotencyKey>";

    assertThat(door.post(envelope(header, CALL)).body()).contains("MALFORMED_REQUEST");
    assertThat(service.calls()).isEmpty();
  }
}
