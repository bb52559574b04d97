package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.soap.Envelopes.TOKEN;
import static org.orrery.soap.Envelopes.call;
import static org.orrery.soap.Envelopes.envelope;

import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapDoorFilterTest {

  private static final String NOTE = "naïve ë & < ' \u00A0";

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @Test
  void an_answer_is_what_the_samples_show() {
    var answer = door.post(call("getQuota", TOKEN + "<accountId>1950</accountId>"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
    assertThat(answer.body())
        .contains(
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"",
            "<ns1:getQuotaResponse xmlns:ns1=\"AdminServices\""
                + " soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">",
            "<getQuotaReturn xsi:type=\"xsd:double\">100.0</getQuotaReturn>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<e:Header/><e:Header/><e:Body>%s</e:Body>",
        "<e:Body>%s</e:Body><e:Header/>",
        "<e:Body>%s</e:Body><e:Body>%s</e:Body>"
      })
  void an_envelope_has_one_header_at_most_and_then_one_body(String parts) {
    String call = Envelopes.element("getQuota", TOKEN + "<accountId>1950</accountId>");
    var answer =
        door.post(
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                + parts.replace("%s", call)
                + "</e:Envelope>");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("MALFORMED_REQUEST");
  }

  @Test
  void an_undeclared_prefix_is_named_in_plain_words() {
    var answer = door.post(Envelopes.envelope("<b:getQuota/>"));

    assertThat(answer.body())
        .contains("MALFORMED_REQUEST", "prefix")
        .doesNotContain("www.w3.org/TR");
  }

  @Test
  void a_refusal_is_a_fault_with_code_and_message() {
    service.answering("getQuota", new IllegalArgumentException("No account 1950 & <none>"));

    var answer = door.post(call("getQuota", TOKEN + "<accountId>1950</accountId>"));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
    assertThat(answer.body())
        .contains(
            "<soapenv:Fault><faultcode>soapenv:Server.userException</faultcode>"
                + "<faultstring>No account 1950 &amp; &lt;none",
            "<detail><code xmlns=\"urn:orrery\">IllegalArgumentException</code>"
                + "<message xmlns=\"urn:orrery\">No account 1950 ");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/xml; charset=utf-8",
    "UTF-8, text/xml",
    "UTF-8, application/xml; charset=\"UTF-8\"",
    "UTF-16, text/xml; charset=utf-16",
    "UTF-16LE, text/xml",
    "ISO-8859-1, text/xml; charset=ISO-8859-1"
  })
  void a_charset_is_taken_from_header_or_mark(String charset, String contentType) {
    door.post(noteCall("").getBytes(Charset.forName(charset)), contentType);

    assertThat(service.lastCall().arguments().get(2)).isEqualTo(NOTE);
  }

  @Test
  void a_charset_is_taken_from_the_declaration_where_the_header_has_none() {
    String declaration = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";

    door.post(noteCall(declaration).getBytes(StandardCharsets.ISO_8859_1), null);

    assertThat(service.lastCall().arguments().get(2)).isEqualTo(NOTE);
  }

  @Test
  void bytes_outside_of_their_charset_are_refused() {
    byte[] body = noteCall("").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(door.post(body, "text/xml; charset=utf-8").body())
        .contains("MALFORMED_REQUEST", "not in the charset UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/psoft/services",
        "/services",
        "/services/",
        "/services/Nothing",
        "/psoft/services/AdminServices/"
      })
  void a_path_without_a_service_leaves_it_to_the_namespace(String path) {
    assertThat(door.postTo(path, call("getAccounts", TOKEN)).body()).contains("<item>59383</item>");
  }

  @Test
  void the_namespace_is_that_of_the_call_even_behind_what_it_refers_to() {
    String body =
        "<multiRef id=\"a\" xmlns=\"elsewhere\"><login>x</login></multiRef>"
            + Envelopes.element("getAccounts", "<at href=\"#a\"/>");

    assertThat(door.postTo("/services", envelope(body)).body()).contains("<item>59383</item>");
  }

  @Test
  void a_call_that_names_no_service_at_all_is_refused() {
    assertThat(
            door.postTo(
                    "/services", call("getAccounts", TOKEN).replace("\"AdminServices\"", "\"x\""))
                .body())
        .contains("UNKNOWN_SERVICE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The request is empty",
        "hello|Not well-formed XML at line 1",
        "<a/>|Not a SOAP envelope: a",
        "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><b></Envelope>|line 1, column",
        "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>|body is missing or empty",
        "<!DOCTYPE a><a/>|document type",
        "<!-- c --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>|document type"
      })
  void what_is_no_call_is_refused_with_its_reason(String body, String reason) {
    var answer = door.post(body);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("soapenv:Server.userException", ">MALFORMED_REQUEST<", reason);
    assertThat(service.calls()).isEmpty();
  }

  @Test
  void an_error_is_told_with_its_line() {
    assertThat(door.post(envelope("\n\n<a>\n<b></a>")).body()).contains("at line 4");
  }

  @Test
  void soap_twelve_is_a_version_mismatch() {
    String body =
        call("getAccounts", TOKEN)
            .replace(AnswerMessage.SOAP, "http://www.w3.org/2003/05/soap-envelope");

    assertThat(door.post(body).body())
        .contains("<faultcode>soapenv:VersionMismatch<", "VERSION_MISMATCH");
  }

  @Test
  void a_header_that_must_be_understood_is_refused() {
    String header = "<h:x xmlns:h=\"urn:h\" soapenv:mustUnderstand=\"1\"/>";

    assertThat(door.post(envelope(header, Envelopes.element("getAccounts", TOKEN))).body())
        .contains("<faultcode>soapenv:MustUnderstand<", "{urn:h}x");
    assertThat(service.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<h:x xmlns:h=\"urn:h\">text</h:x>",
        "<h:x xmlns:h=\"urn:h\" soapenv:mustUnderstand=\"0\"/>",
        "<h:x xmlns:h=\"urn:h\" soapenv:mustUnderstand=\"1\" soapenv:actor=\"urn:other\"/>",
        "<a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>http://localhost:1</a:Address></a:ReplyTo>"
      })
  void other_headers_change_nothing(String header) {
    assertThat(door.post(envelope(header, Envelopes.element("getAccounts", TOKEN))).body())
        .contains("<item>59383</item>");
  }

  @Test
  void a_body_beyond_the_limit_is_too_large() {
    var answer = door.post(" ".repeat(Limits.STANDARD.bodyBytes() + 1));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).startsWith("<?xml").contains("REQUEST_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource({"close, close", "'TE, Close', close", "keep-alive,", "closer,"})
  void the_connection_is_closed_where_the_client_asks_for_it(String asked, String answered) {
    var answer = door.withHeader("Connection", asked).post(call("getAccounts", TOKEN));

    assertThat(answer.headers().get("Connection")).isEqualTo(answered);
  }

  @Test
  void a_body_that_stays_away_is_given_up() {
    assertThatExceptionOfType(InterruptedIOException.class)
        .isThrownBy(() -> RequestBody.read(Door.stalled("<a>"), 1_000, 20));
  }

  @Test
  void a_call_whose_body_stays_away_gets_an_answer() {
    var answer = door.send("POST", "/services/AdminServices", Door.stalled("<a>"), "text/xml");

    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.body()).contains("REQUEST_INCOMPLETE");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "text/xml", "application/xml", "TEXT/XML; charset=UTF-8"})
  void a_content_type_of_xml_or_none_is_taken(String contentType) {
    byte[] body = call("getAccounts", TOKEN).getBytes(StandardCharsets.UTF_8);

    assertThat(door.post(body, contentType).status()).isEqualTo(200);
  }

  @Test
  void another_content_type_is_refused_with_the_right_one() {
    byte[] body = call("getAccounts", TOKEN).getBytes(StandardCharsets.UTF_8);

    assertThat(door.post(body, "application/json").body()).contains("must be text/xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void other_methods_are_not_allowed(String method) {
    assertThat(door.send(method, "/services/AdminServices", new byte[0], null).status())
        .isEqualTo(405);
  }

  @Test
  void an_answer_that_the_engine_makes_by_itself_never_leaves() {
    Door broken =
        new Door(
            request ->
                "<S:Envelope>at com.sun.Secret</S:Envelope>".getBytes(StandardCharsets.UTF_8));

    var answer = broken.post(call("getAccounts", TOKEN));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("DOOR_FAILED").doesNotContain("Secret");
  }

  private static String noteCall(String declaration) {
    String note = NOTE.replace("&", "&amp;").replace("<", "&lt;");
    return declaration
        + call(
            "suspendAccount", TOKEN + "<accountId>1950</accountId><reason>" + note + "</reason>");
  }
}
