package org.orrery.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.interceptor.Interceptors;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.security.Password;
import org.orrery.shared.InvalidValueException;
import org.orrery.wire.AdminServices;
import org.orrery.wire.AuthToken;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NamedParameter;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;
import org.orrery.wire.StringArray;

class OncePerKeyTest {

  private static final String READS = "(get|search|is|check)[A-Z].*";

  @Test
  void every_operation_that_changes_something_happens_once_per_key_and_no_other_does() {
    assertThat(AdminServices.class.getMethods())
        .allSatisfy(
            operation -> {
              Method method =
                  AdminEndpoint.class.getMethod(operation.getName(), operation.getParameterTypes());
              Interceptors around = method.getAnnotation(Interceptors.class);
              boolean isKeyed =
                  around != null && List.of(around.value()).contains(OncePerKey.class);
              assertThat(isKeyed)
                  .as(operation.getName())
                  .isEqualTo(!operation.getName().matches(READS));
            });
  }

  @Test
  void the_same_call_has_the_same_content_whatever_its_token() {
    AuthToken changed = new AuthToken();
    changed.password = "changed meanwhile";

    assertThat(credit(new AuthToken(), "6", "note").content())
        .isEqualTo(credit(changed, "6.00", "note").content())
        .contains("accountId 4:1950", "amount 1:6", "text 4:note");
  }

  @Test
  void any_difference_is_another_content() {
    List<String> contents =
        Stream.of(
                credit(null, "6", "note"),
                credit(null, "7", "note"),
                credit(null, "6", ""),
                credit(null, "6", null),
                credit(null, "6", "note\nid 1:x"))
            .map(CallArguments::content)
            .toList();

    assertThat(contents).doesNotHaveDuplicates();
  }

  @Test
  void of_passwords_and_cards_nothing_secret_is_in_the_content() {
    ContactInfo contact = new ContactInfo();
    contact.firstName = "Ann";
    PaymentInfo card = new PaymentInfo();
    card.type = "CC";
    card.number = "4111111111111111";
    card.cvv = "987";
    CallArguments signup = signup(contact, card, new NestedStringArray());

    assertThat(signup.content())
        .contains("firstName 3:Ann", "number 4:1111", "type 2:CC")
        .doesNotContain("41111", "987", "hidden");
    assertThat(signup.secret()).isEqualTo(new Password("hidden"));
  }

  @Test
  void the_key_itself_is_no_part_of_the_content() {
    NestedStringArray pairs = pairs("domain_name", "a.example", " idempotency_key ", "k-1");
    CallArguments signup = signup(null, null, pairs);

    assertThat(signup.content()).contains("a.example").doesNotContain("k-1");
    assertThat(SentKey.of(List.of(), signup.values())).contains(new IdempotencyKey("k-1"));
  }

  @Test
  void one_key_may_be_sent_in_several_places_but_not_two() {
    List<NestedStringArray> arguments = List.of(pairs("idempotency_key", "k-1"));

    assertThat(SentKey.of(List.of("k-1", "k-1"), arguments)).contains(new IdempotencyKey("k-1"));
    assertThat(SentKey.of(List.of(), List.of())).isEmpty();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> SentKey.of(List.of("k-2"), arguments));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> SentKey.of(List.of(""), List.of()));
  }

  @Test
  void an_answer_is_kept_as_it_was() {
    var answer =
        NamedParameterArray.of(
            List.of(new NamedParameter("signupId", "10"), new NamedParameter("ë & <", "\"")));

    assertThat(KeptAnswer.read(KeptAnswer.write(answer), NamedParameterArray.class))
        .hasToString(answer.toString());
    assertThat(KeptAnswer.read(KeptAnswer.write(null), void.class)).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> KeptAnswer.write("text"));
  }

  private static CallArguments credit(AuthToken at, String amount, String text) {
    return arguments("addCredit", at, 1950L, new BigDecimal(amount), "Check", text, "x");
  }

  private static CallArguments signup(
      ContactInfo contact, PaymentInfo card, NestedStringArray pairs) {
    return arguments(
        "signupUser",
        null,
        7003,
        0,
        "ann",
        "hidden",
        "",
        contact,
        null,
        card,
        true,
        "empty",
        pairs,
        null,
        null);
  }

  private static CallArguments arguments(String operation, Object... values) {
    Method method =
        Arrays.stream(AdminEndpoint.class.getMethods())
            .filter(candidate -> candidate.getName().equals(operation))
            .findFirst()
            .orElseThrow();
    return new CallArguments(method, values);
  }

  private static NestedStringArray pairs(String... namesAndValues) {
    List<StringArray> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(StringArray.of(List.of(namesAndValues[i], namesAndValues[i + 1])));
    }
    return NestedStringArray.of(pairs);
  }
}
