package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.call;
import static org.orrery.soap.Envelopes.envelope;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.wire.AuthToken;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;
import org.orrery.wire.StringArray;

/**
 * The same signup in the spelling of each client that was measured.
 *
 * <p>Source: the table of what existing clients send; the messages are written in their shapes.
 */
class ClientSpellingTest {

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  /** A client's name, which is also its message's file name, and what makes it special. */
  static Stream<String> clients() {
    return Stream.of(
        "axis-1.4",
        "apache-soap",
        "php-wsdl",
        "php-nonwsdl",
        "nusoap",
        "soap-lite",
        "soap-lite-wsdl",
        "zeep",
        "suds",
        "strong-soap",
        "gsoap",
        "mono",
        "soap4r",
        "kdsoap");
  }

  @ParameterizedTest
  @MethodSource("clients")
  void a_signup_is_understood_as_each_client_spells_it(String client) {
    var answer = door.post(SampleCallTest.file("/clients/" + client + ".request.xml"));

    assertThat(answer.body()).contains("signupUserReturn").doesNotContain("Fault>");
    List<@Nullable Object> arguments = service.lastCall().arguments();
    var token = (AuthToken) arguments.get(0);
    assertThat(token.accountId).isEqualTo(0);
    assertThat(token.login).isEqualTo("admin");
    assertThat(token.password).isEqualTo("adminpass");
    assertThat(token.role == null || token.role.login == null).isTrue();
    assertThat(arguments.subList(1, 6)).containsExactly(7003, 0, "zoë", "pass&<'", "a signup");
    assertContact((ContactInfo) arguments.get(6));
    assertContact((ContactInfo) arguments.get(7));
    var payment = (PaymentInfo) arguments.get(8);
    assertThat(payment.type).isEqualTo("CC");
    assertThat(payment.expMonth).isEqualTo("02");
    assertThat(arguments.subList(9, 11)).containsExactly(true, "empty");
    assertThat(((NestedStringArray) arguments.get(11)).item.stream().map(this::pair))
        .containsExactly(List.of("type_domain", "empty_domain"), List.of("seller_id", "1"));
  }

  private List<String> pair(StringArray pair) {
    return pair.item;
  }

  private static void assertContact(ContactInfo contact) {
    assertThat(contact.firstName).isEqualTo("Zoë");
    assertThat(contact.country).isEqualTo("UA");
  }

  /** As PHP sends a token with an operation whose WSDL has none. */
  @Test
  void a_token_that_is_not_declared_may_have_a_name_of_its_own() {
    String token = Envelopes.TOKEN.replace("at>", "param1>");

    door.post(call("searchAccIdBySignupId", "<signupId>10</signupId>" + token));

    assertThat(service.lastCall().arguments()).containsExactly(10L);
    assertThat(service.lastCall().context().undeclaredToken().map(at -> at.login))
        .contains("admin");
  }

  @Test
  void a_token_that_no_operation_declares_is_in_the_context() {
    door.post(call("searchAccIdBySignupId", Envelopes.TOKEN + "<signupId>10</signupId>"));

    assertThat(service.lastCall().arguments()).containsExactly(10L);
    assertThat(service.lastCall().context().undeclaredToken())
        .hasValueSatisfying(token -> assertThat(token.login).isEqualTo("admin"));
    assertThat(service.lastCall().context().operation()).isEqualTo("searchAccIdBySignupId");
  }

  @Test
  void a_token_that_no_operation_declares_may_be_missing() {
    door.post(call("searchUserIdBySignupId", "<arg0>10</arg0>"));

    assertThat(service.lastCall().arguments()).containsExactly(10L);
    assertThat(service.lastCall().context().undeclaredToken()).isEmpty();
  }

  @Test
  void three_spellings_of_a_role_stay_apart() {
    assertThat(role("").role).isNull();
    assertThat(role("<role xsi:nil=\"1\"/>").role).isNull();
    AuthToken empty = role("<role/>");
    assertThat(empty.role.login).isNull();
    assertThat(empty.role.accountId).isNull();
    AuthToken reseller = role("<role><login></login><accountId>0</accountId></role>");
    assertThat(reseller.role.login).isEmpty();
    assertThat(reseller.role.accountId).isEqualTo(0);
  }

  @Test
  void a_role_of_an_undeclared_token_keeps_the_same_spellings() {
    String role = "<role><login/><accountId>0</accountId></role>";
    door.post(
        call(
            "searchAccIdBySignupId",
            "<at><login>r</login>" + role + "</at><signupId>1</signupId>"));

    AuthToken token = service.lastCall().context().undeclaredToken().orElseThrow();
    assertThat(token.role.login).isEmpty();
    assertThat(token.role.accountId).isEqualTo(0);
    assertThat(token.password).isNull();
  }

  @Test
  void the_answer_repeats_the_namespace_of_the_call() {
    String body =
        "<x:getAccounts xmlns:x=\"urn:AdminServices\">" + Envelopes.TOKEN + "</x:getAccounts>";

    assertThat(door.post(envelope(body)).body())
        .contains("<ns1:getAccountsResponse xmlns:ns1=\"urn:AdminServices\"");
    assertThat(door.post(envelope("<getAccounts>" + Envelopes.TOKEN + "</getAccounts>")).body())
        .contains("<getAccountsResponse soapenv:encodingStyle");
  }

  private AuthToken role(String role) {
    door.post(call("getAccounts", "<at><login>r</login>" + role + "</at>"));
    return (AuthToken) service.lastCall().arguments().get(0);
  }
}
