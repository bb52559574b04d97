package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.TOKEN;
import static org.orrery.soap.Envelopes.call;
import static org.orrery.soap.Envelopes.element;
import static org.orrery.soap.Envelopes.envelope;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.wire.NestedStringArray;

/**
 * What an attacker may send. Each is answered for less than a second of the processor, which other
 * work on the machine does not change, and reaches no service.
 */
class HostileRequestTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Of the clock: what works so long never ends. */
  private static final Duration ENDLESS = Duration.ofMinutes(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @BeforeAll
  static void warm_up_the_engine() {
    Door.of(new RecordingService()).post(call("getAccounts", TOKEN));
  }

  @Test
  void entities_are_refused_before_they_can_laugh() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            + call("getQuota", "<at><login>&c;</login></at>");

    refused(bomb, "MALFORMED_REQUEST", "document type");
    refused(
        "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + call("x", ""),
        "MALFORMED_REQUEST",
        "document type");
    refused(call("getQuota", "<at><login>&c;</login></at>"), "MALFORMED_REQUEST", "line 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 100_000})
  void depth_is_bounded(int depth) {
    refused(
        call("getQuota", "<a>".repeat(depth) + "</a>".repeat(depth)),
        "REQUEST_TOO_LARGE",
        "within each other");
    refused(call("getQuota", "<a>".repeat(depth)), "REQUEST_TOO_LARGE", "within each other");
  }

  @Test
  void the_number_of_elements_is_bounded() {
    refused(
        call("getDomains", "<at>" + "<a/>".repeat(60_000) + "</at>"),
        "REQUEST_TOO_LARGE",
        "elements");
  }

  @Test
  void attributes_and_namespaces_are_bounded() {
    refused(call("getDomains", "<at" + numbered(" a%d=\"\"", 100_000) + "/>"), "", "ttribute");
    refused(
        call("getDomains", "<at" + numbered(" xmlns:a%d=\"b\"", 100_000) + "/>"), "", "ttribute");
    refused(call("getDomains", "<at" + numbered(" a%d=\"\"", 65) + "/>"), "", "ttribute");
  }

  @Test
  void names_are_bounded() {
    String name = "a".repeat(1_000_000);

    refused(call("getDomains", "<" + name + "/>"), "REQUEST_TOO_LARGE", "characters in a name");
    refused(call("getDomains", "<at " + name + "=''/>"), "REQUEST_TOO_LARGE", "in a name");
    refused(call("getDomains", "<a:b xmlns:" + name + "=''/>"), "REQUEST_TOO_LARGE", "in a name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soapenc:arrayType=\"xsd:string[999999999]\"",
        "soapenc:arrayType=\"xsd:string[9999,9999][]\""
      })
  void a_declared_size_is_not_believed(String arrayType) {
    String otherParams =
        "<otherParams " + arrayType + "><item><item>a</item><item>b</item></item></otherParams>";

    within(() -> door.post(call("signupUser", TOKEN + otherParams)));

    var pairs = (NestedStringArray) service.lastCall().arguments().get(11);
    assertThat(pairs.item).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<at href='#a'/>|<x id='a' href='#a'/>|leads back to itself",
        "<at href='#a'/>|<x id='a' href='#b'/><x id='b' href='#a'/>|leads back to itself",
        "<at href='#gone'/>|''|leads to no element",
        "<at href='http://localhost:1/'/>|''|leads out of the message",
        "<at href='#a'/>|<x id='a'/><x id='a'/>|given twice",
        "<otherParams href='#a'/>|<x id='a'><item href='#a'/></x>|contains itself",
        "<otherParams href='#a'/>|<x id='a'><i href='#b'/></x><x id='b'><i href='#a'/></x>|contains itself"
      })
  void a_reference_that_leads_nowhere_is_refused(String parameter, String others, String why) {
    refused(envelope(element("signupUser", parameter) + others), "INVALID_REFERENCE", why);
  }

  @Test
  void a_long_chain_is_followed_and_its_length_is_bounded() {
    within(() -> door.post(envelope(element("getAccounts", "<at href=\"#i0\"/>") + chain(4_000))));
    assertThat(service.calls()).hasSize(1);
    service.calls().clear();
    refused(
        envelope(element("getAccounts", "<at href=\"#i0\"/>") + chain(20_000)),
        "REQUEST_TOO_LARGE",
        "references");
  }

  @Test
  void references_that_multiply_are_counted_as_they_expand() {
    StringBuilder laughs = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String next = "<i href=\"#l" + (i + 1) + "\"/>";
      laughs.append("<x id=\"l").append(i).append("\">").append(next.repeat(10)).append("</x>");
    }
    laughs.append("<x id=\"l20\">ha</x>");

    refused(
        envelope(element("signupUser", "<otherParams href=\"#l0\"/>") + laughs),
        "REQUEST_TOO_LARGE",
        "elements");
  }

  @Test
  void a_big_text_that_many_refer_to_is_counted_as_it_expands() {
    String items = "<i href=\"#big\"/>".repeat(5_000);

    refused(
        envelope(
            element("signupUser", "<otherParams>" + items + "</otherParams>")
                + "<x id=\"big\">"
                + "a".repeat(1_000_000)
                + "</x>"),
        "REQUEST_TOO_LARGE",
        "characters");
  }

  @ParameterizedTest
  @CsvSource({
    "accountId, abc, not a number",
    "accountId, 99999999999999999999, out of range",
    "accountId, <x/>, must be text",
    "amount, NaN, not a number",
    "amount, INF, not a number",
    "amount, 1e999999999, exponent",
    "isInvoice, maybe, neither true nor false"
  })
  void a_bad_value_is_refused_by_its_name(String parameter, String value, String why) {
    String body = "<" + parameter + ">" + value + "</" + parameter + ">";

    refused(call("oneTimeDebit", TOKEN + body), "INVALID_PARAMETER", why);
    assertThat(door.post(call("oneTimeDebit", TOKEN + body)).body()).contains(parameter);
  }

  @Test
  void a_type_that_the_sender_names_is_not_believed() {
    String at = TOKEN.replace("<at>", "<at xsi:type=\"java:java.lang.Runtime\">");

    door.post(call("getQuota", at + "<accountId xsi:type=\"soapenc:Array\">1950</accountId>"));

    assertThat(service.lastCall().arguments().get(1)).isEqualTo(1950L);
  }

  @Test
  void what_is_given_twice_is_refused() {
    refused(
        call("getQuota", TOKEN + "<accountId>1</accountId><accountId>2</accountId>"),
        "INVALID_PARAMETER",
        "given twice");
    refused(
        call("getDomains", "<at><login>a</login><login>b</login></at>"),
        "INVALID_PARAMETER",
        "given twice");
  }

  @Test
  void text_among_elements_is_refused() {
    refused(call("getDomains", "<at>x<login>a</login></at>"), "INVALID_PARAMETER", "text");
    refused(envelope("x" + element("getDomains", TOKEN)), "MALFORMED_REQUEST", "line 1");
  }

  @Test
  void what_the_service_does_not_have_is_refused() {
    refused(call("noSuchOperation", TOKEN), "UNKNOWN_OPERATION", "noSuchOperation");
    refused(call("getQuota", "<a>1</a><b>2</b><c>3</c>"), "INVALID_PARAMETER", "3 parameters");
  }

  @Test
  void an_element_before_the_call_cannot_pass_for_it() {
    String decoy =
        "<m:deleteAccount id=\"d\" xmlns:m=\"AdminServices\"><login>x</login></m:deleteAccount>";

    refused(
        envelope(decoy + element("getAccounts", "<at href=\"#d\"/>")),
        "MALFORMED_REQUEST",
        "has the name of an operation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<soapenv:Headgr/>|<soapenv:Body>%s</soapenv:Body>",
        "<x/>|<soapenv:Body>%s</soapenv:Body>",
        "<soapenv:Header/>|<x/><soapenv:Body>%s</soapenv:Body>",
        "<soapenv:Body>%s</soapenv:Body>|<x/><soapenv:Body/>"
      })
  void an_envelope_has_a_header_and_one_body_and_nothing_before_them(String parts) {
    String content = parts.replace("|", "").formatted(element("getDomains", TOKEN));

    refused(
        envelope("").replaceFirst("<soapenv:Body>.*</soapenv:Body>", content),
        "MALFORMED_REQUEST",
        "where none belongs");
  }

  @Test
  void a_refusal_does_not_repeat_megabytes() {
    String id = "a".repeat(1_000_000);

    refused(
        envelope(element("getDomains", TOKEN) + "<x id='" + id + "'/><x id='" + id + "'/>"),
        "INVALID_REFERENCE",
        "The id aaa");
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
            .mapToObj(i -> "<x id=\"i" + i + "\" href=\"#i" + (i + 1) + "\"/>")
            .collect(Collectors.joining())
        + "<x id=\"i"
        + length
        + "\"><login>a</login></x>";
  }

  private static String numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
  }

  private void refused(String request, String code, String why) {
    Door.Answer answer = within(() -> door.post(request));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("<soapenv:Fault>", code, why).hasSizeLessThan(4_000);
    assertThat(service.calls()).isEmpty();
  }

  private static Door.Answer within(ThrowingSupplier<Door.Answer> exchange) {
    return Assertions.assertTimeoutPreemptively(
        ENDLESS,
        () -> {
          long before = THREADS.getCurrentThreadCpuTime();
          Door.Answer answer = exchange.get();
          Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
          assertThat(taken).as("the processor's time").isLessThan(LIMIT);
          return answer;
        });
  }
}
