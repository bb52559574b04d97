package org.orrery.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.call;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SOAP::Lite sends whatever is not ASCII as base64; nothing may come in by it that XML forbids. */
class Base64TextTest {

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @Test
  void text_in_base64_is_the_text() {
    assertThat(send(encoded("Zoë & <Söhne>".getBytes(UTF_8)))).doesNotContain("Fault>");
    assertThat(service.lastCall().arguments().get(2)).isEqualTo("Zoë & <Söhne>");
  }

  @Test
  void lines_and_spaces_within_it_do_not_count() {
    assertThat(send(" Wm\n 9l ")).doesNotContain("Fault>");
    assertThat(service.lastCall().arguments().get(2)).isEqualTo("Zoe");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_rather_than_replaced() {
    assertThat(send(encoded("Zoë".getBytes(ISO_8859_1)))).contains("INVALID_PARAMETER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\u0001b", "\u001b", "\uffff"})
  void what_xml_cannot_hold_does_not_come_in_by_base64(String text) {
    assertThat(send(encoded(text.getBytes(UTF_8)))).contains("INVALID_PARAMETER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!%%%", "Zoe", "Zm9v====", "Wm9l-"})
  void what_is_not_base64_is_refused(String text) {
    assertThat(send(text)).contains("INVALID_PARAMETER");
  }

  private String send(String base64) {
    return door.post(
            call(
                "suspendAccount",
                "<accountId>1950</accountId><reason xsi:type=\"xsd:base64Binary\">"
                    + base64
                    + "</reason>"))
        .body();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
