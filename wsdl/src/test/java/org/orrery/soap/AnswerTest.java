package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.TOKEN;
import static org.orrery.soap.Envelopes.call;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.wire.LongArray;
import org.orrery.wire.NamedParameter;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.StringArray;

class AnswerTest {

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @ParameterizedTest
  @CsvSource({
    "100, 100.0",
    "100.00, 100.0",
    "0, 0.0",
    "0.00, 0.0",
    "-1.50, -1.5",
    "99.799999999999997, 99.799999999999997",
    "1E+10, 10000000000.0",
    "1E-9, 0.000000001"
  })
  void a_double_has_a_decimal_and_no_exponent(BigDecimal value, String text) {
    service.answering("getQuota", value);

    assertThat(answer("getQuota"))
        .contains("<getQuotaReturn xsi:type=\"xsd:double\">" + text + "</getQuotaReturn>");
  }

  @Test
  void simple_values_have_their_type() {
    assertThat(answer("checkUser"))
        .contains("<checkUserReturn xsi:type=\"xsd:boolean\">true</checkUserReturn>");
    assertThat(answer("getPeriodId"))
        .contains("<getPeriodIdReturn xsi:type=\"xsd:int\">0</getPeriodIdReturn>");
    service.answering("searchAccIdBySignupId", "");
    assertThat(answer("searchAccIdBySignupId"))
        .contains("<searchAccIdBySignupIdReturn xsi:type=\"xsd:string\"></searchAcc");
  }

  @Test
  void nothing_is_an_empty_element() {
    assertThat(answer("deleteAccount"))
        .contains(
            "<soapenv:Body><ns1:deleteAccountResponse xmlns:ns1=\"AdminServices\""
                + " soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"/></soapenv:Body>");
  }

  @Test
  void an_array_has_its_size_even_when_it_is_empty() {
    service.answering("getAccounts", LongArray.of(List.of()));

    assertThat(answer("getAccounts"))
        .contains(
            "<getAccountsReturn xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\""
                + " xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:long[0]\"/>");
  }

  @Test
  void strings_are_escaped_and_keep_their_blanks() {
    service.answering("getDomains", StringArray.of(List.of(" ë & < ' ", "")));

    assertThat(answer("getDomains"))
        .contains("soapenc:arrayType=\"xsd:string[2]\"><item> ë &amp; &lt; ' </item><item></item>");
  }

  @Test
  void pairs_are_arrays_within_an_array() {
    service.answering(
        "getPlans",
        NestedStringArray.of(
            List.of(
                StringArray.of(List.of("7003", "Basic")), StringArray.of(List.of("7004", "Pro")))));

    assertThat(answer("getPlans"))
        .contains(
            "soapenc:arrayType=\"xsd:anyType[2]\"><item xsi:type=\"soapenc:Array\""
                + " soapenc:arrayType=\"xsd:anyType[2]\"><item xsi:type=\"xsd:string\">7003</item>"
                + "<item xsi:type=\"xsd:string\">Basic</item></item>");
  }

  @Test
  void a_bean_stands_in_place_with_its_type_and_a_null_field_is_nil() {
    service.answering(
        "signupUser", NamedParameterArray.of(List.of(new NamedParameter("signupId", null))));

    assertThat(answer("signupUser"))
        .contains(
            "xmlns:ns2=\"urn:UserServices\" xsi:type=\"soapenc:Array\""
                + " soapenc:arrayType=\"ns2:NamedParameter[1]\">"
                + "<item xsi:type=\"ns2:NamedParameter\">"
                + "<name xsi:type=\"xsd:string\">signupId</name>"
                + "<value xsi:type=\"xsd:string\" xsi:nil=\"true\"/>");
  }

  @Test
  void a_message_that_xml_cannot_hold_is_made_printable() {
    service.answering("getQuota", new IllegalStateException("bell \u0007 <b>"));

    assertThat(answer("getQuota"))
        .contains("<faultstring>bell ? &lt;b")
        .contains("IllegalStateException");
  }

  @Test
  void a_big_answer_is_whole() {
    service.answering("getAccounts", LongArray.of(java.util.Collections.nCopies(100_000, 1L)));

    assertThat(answer("getAccounts")).contains("xsd:long[100000]").endsWith("</soapenv:Envelope>");
  }

  private String answer(String operation) {
    return door.post(call(operation, operation.startsWith("search") ? "" : TOKEN)).body();
  }
}
