package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.Envelopes.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;

/** The forms of signupUser of 9 to 14 parameters, by name in any order and by position. */
class SignupFormsTest {

  private static final List<String> START =
      List.of("at", "planId", "periodId", "login", "password", "descr", "ci", "bi");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("at", "<login>admin</login>"),
          Map.entry("planId", "7003"),
          Map.entry("periodId", "0"),
          Map.entry("login", "zoe"),
          Map.entry("password", "p"),
          Map.entry("descr", "d"),
          Map.entry("ci", "<city>ci</city>"),
          Map.entry("bi", "<city>bi</city>"),
          Map.entry("srsci", "<city>srsci</city>"),
          Map.entry("srsbi", "<city>srsbi</city>"),
          Map.entry("pi", "<type>CC</type>"),
          Map.entry("validateUser", "false"),
          Map.entry("mod", "empty"),
          Map.entry("otherParams", "<i><i>a</i><i>b</i></i>"));

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  static Stream<List<String>> forms() {
    return Stream.of(
            List.of("pi"),
            List.of("pi", "validateUser"),
            List.of("pi", "mod", "otherParams"),
            List.of("pi", "validateUser", "mod", "otherParams"),
            List.of("srsci", "srsbi", "pi", "mod", "otherParams"),
            List.of("srsci", "srsbi", "pi", "validateUser", "mod", "otherParams"))
        .map(end -> Stream.concat(START.stream(), end.stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parameters_are_found_by_name_in_any_order(List<String> form) {
    List<String> shuffled = new ArrayList<>(form);
    Collections.shuffle(shuffled, new Random(form.size()));

    send(shuffled, shuffled);

    assertArrived(form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parameters_without_names_are_found_by_their_number(List<String> form) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < form.size(); i++) {
      names.add("arg" + i);
    }

    send(names, form);

    assertArrived(form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parameters_beyond_a_first_form_may_have_names_of_their_own(List<String> form) {
    List<String> names = new ArrayList<>(START);
    for (int i = START.size(); i < form.size(); i++) {
      names.add("param" + i);
    }

    send(names, form);

    assertArrived(form);
  }

  /** As PHP sends what it is given beyond the twelve parts of the WSDL. */
  @Test
  void parameters_beyond_the_declared_form_take_what_the_named_ones_leave() {
    List<String> end = List.of("pi", "validateUser", "mod", "otherParams", "srsci", "srsbi");
    List<String> parts = Stream.concat(START.stream(), end.stream()).toList();
    List<String> names = new ArrayList<>(parts);
    names.set(12, "param12");
    names.set(13, "param13");

    send(names, parts);

    assertArrived(parts);
  }

  @Test
  void nil_in_a_longer_form_is_the_same_as_missing() {
    String nils =
        "<validateUser xsi:nil=\"true\"/><mod xsi:nil=\"1\"/><otherParams xsi:nil=\"true\"/>";

    door.post(call("signupUser", "<planId>7003</planId>" + nils));

    assertThat(service.lastCall().arguments().get(1)).isEqualTo(7003);
    assertThat(service.lastCall().arguments().subList(9, 14)).containsOnlyNulls();
  }

  @Test
  void the_spelling_of_the_prose_is_taken_too() {
    door.post(call("signupUser", "<othereparams><i><i>a</i><i>b</i></i></othereparams>"));

    assertThat(((NestedStringArray) service.lastCall().arguments().get(11)).item).hasSize(1);
  }

  private void send(List<String> names, List<String> parts) {
    StringBuilder parameters = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String name = names.get(i);
      parameters.append("<").append(name).append(">");
      parameters.append(VALUES.get(parts.get(i))).append("</").append(name).append(">");
    }
    assertThat(door.post(call("signupUser", parameters.toString())).body()).doesNotContain("Fault");
  }

  private void assertArrived(List<String> form) {
    List<@Nullable Object> arguments = service.lastCall().arguments();
    assertThat(arguments.subList(1, 6)).containsExactly(7003, 0, "zoe", "p", "d");
    assertThat(((ContactInfo) arguments.get(6)).city).isEqualTo("ci");
    assertThat(((ContactInfo) arguments.get(7)).city).isEqualTo("bi");
    assertThat(((PaymentInfo) arguments.get(8)).type).isEqualTo("CC");
    assertThat(arguments.get(9)).isEqualTo(form.contains("validateUser") ? false : null);
    assertThat(arguments.get(10)).isEqualTo(form.contains("mod") ? "empty" : null);
    assertThat(arguments.get(11) != null).isEqualTo(form.contains("otherParams"));
    assertThat(arguments.get(12) != null).isEqualTo(form.contains("srsci"));
    if (form.contains("srsbi")) {
      assertThat(((ContactInfo) arguments.get(13)).city).isEqualTo("srsbi");
    }
  }
}
