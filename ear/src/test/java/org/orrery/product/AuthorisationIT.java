package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.product.AuthorisationDoor.Answer;
import org.orrery.product.AuthorisationTable.Row;

/**
 * Every operation of both doors, called by everybody, about an account of a reseller's customer.
 *
 * <p>On a product of its own, behind a proxy: each call comes from another address, so that wrong
 * passwords are not too many of one, and each refusal is found in the audit trail.
 */
class AuthorisationIT {

  private static final int AT_ONCE = 4;
  private static final List<String> OTHERS_THINGS =
      List.of(
          "account",
          "login",
          "token",
          "seller",
          "plan",
          "tax",
          "promotion",
          "signup",
          "invoice",
          "payment",
          "schedule",
          "charge",
          "entry");

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private static Product product;
  private static Rows rows;
  private static SoapDoor soap;
  private static ApiDoor accounts;
  private static ApiDoor others;
  private static ApiDoor outsiders;
  private static AuthorisationStage stage;
  private static ExecutorService callers;

  @BeforeAll
  static void start() throws Exception {
    product =
        ProductBuilder.aProduct()
            .named("authorisation")
            .with("ORRERY_TRUSTED_PROXIES", "127.0.0.1")
            .start();
    rows = new Rows(product);
    stage = new AuthorisationStage(product);
    soap = new SoapDoor(product, stage);
    accounts = new ApiDoor(product, new AuthorisationStage(product));
    others = new ApiDoor(product, new AuthorisationStage(product));
    outsiders = new ApiDoor(product, new AuthorisationStage(product));
    callers = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterAll
  static void stop() {
    callers.shutdownNow();
    product.close();
  }

  static List<Row> operations() {
    return AuthorisationTable.ofSoap().rows();
  }

  static List<Row> resources() {
    return AuthorisationTable.ofJson().rows();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void soap_tells_callers_what_the_table_says(Row row) throws Exception {
    check(soap, row);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void the_json_api_tells_callers_what_the_table_says(Row row) throws Exception {
    check(door(row), row);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void what_is_anothers_is_told_like_what_is_not_there(Row row) throws Exception {
    Subject subject = door(row).subject(row, "client");
    Map<String, String> nothing = new TreeMap<>(subject.numbers());
    OTHERS_THINGS.forEach(name -> nothing.put(name, "987654"));

    for (String caller : List.of("rival", "foreigner")) {
      String anothers = text(row, caller, subject);
      String nobodys = text(row, caller, new Subject(subject.person(), nothing));
      assertThat(anothers).as(caller).isEqualTo(nobodys);
    }
  }

  @Test
  void every_operation_that_is_served_is_in_the_table() throws Exception {
    assertThat(accounts.served()).isEqualTo(AuthorisationTable.ofJson().requests());
  }

  @Test
  void nobody_sees_accounts_that_are_none_of_its_business() {
    SoapCaller caller = new SoapCaller(product);
    Cast cast = stage.cast();
    String account = cast.person("client").account();

    for (String other : List.of("stranger", "rivalclient", "rival")) {
      assertThat(caller.expect(cast.identity(other), "getAccounts").texts("item"))
          .as(other)
          .doesNotContain(account);
    }
    assertThat(caller.expect(cast.identity("reseller"), "getAccounts").texts("item"))
        .contains(account);
    assertThat(caller.expect(Identity.ADMINISTRATOR, "getAccounts").texts("item"))
        .contains(account);
  }

  @Test
  void a_reseller_without_its_role_is_a_user() {
    SoapCaller caller = new SoapCaller(product);
    Person reseller = stage.cast().person("reseller");
    Identity user = Identity.of(reseller.login(), reseller.identity().password());
    String account = stage.cast().person("client").account();

    assertThat(caller.expect(user, "getAccounts").texts("item"))
        .containsExactly(reseller.account());
    assertThat(caller.call(user, "suspendAccount", "accountId", account).outcome())
        .isEqualTo("ACCESS_DENIED");
  }

  /** Accounts have half of the resources; the trail bounds the refusals of one login. */
  private static ApiDoor door(Row row) {
    return row.path().startsWith("/accounts") ? accounts : others;
  }

  private static String text(Row row, String caller, Subject subject) throws Exception {
    Answer answer = outsiders.ask(row, caller, subject, address());
    return answer.outcome().equals(SoapAnswer.ANSWERED)
        ? SoapAnswer.ANSWERED
        : answer.text().replaceAll("(?<= )[0-9]+", "N");
  }

  /** Those who are refused first, all at once: nobody may have written anything. */
  private static void check(AuthorisationDoor door, Row row) throws Exception {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    List<String> refused = row.outcomes().keySet().stream().filter(c -> !row.answers(c)).toList();
    refused.forEach(caller -> subjects.put(caller, door.subject(row, caller)));
    List<String> footprint = Footprint.of(rows);
    long trail = Long.parseLong(rows.text("select max(entry_id)::text from report.audit"));
    Map<String, String> addresses =
        refused.stream().collect(Collectors.toMap(caller -> caller, caller -> address()));

    Map<String, Answer> answers = new TreeMap<>();
    for (var asked : askAll(door, row, subjects, addresses).entrySet()) {
      answers.put(asked.getKey(), asked.getValue().get());
    }
    List<String> afterwards = Footprint.of(rows);
    List<String> told =
        rows.texts(
            "select concat_ws(' ', address, door, operation, outcome) from report.audit"
                + " where entry_id > ?",
            trail);
    for (String caller : row.outcomes().keySet()) {
      if (row.answers(caller)) {
        answers.put(caller, door.ask(row, caller, door.subject(row, caller), address()));
      }
    }

    assertThat(outcomes(answers)).as(answers::toString).isEqualTo(new TreeMap<>(row.outcomes()));
    assertThat(afterwards).isEqualTo(footprint);
    assertThat(told).containsExactlyInAnyOrderElementsOf(entries(door, row, addresses));
    assertThat(unproven(row, answers)).hasSizeLessThanOrEqualTo(1);
  }

  private static Map<String, Future<Answer>> askAll(
      AuthorisationDoor door,
      Row row,
      Map<String, Subject> subjects,
      Map<String, String> addresses) {
    Map<String, Future<Answer>> asked = new LinkedHashMap<>();
    addresses.forEach(
        (caller, from) ->
            asked.put(
                caller, callers.submit(() -> door.ask(row, caller, subjects.get(caller), from))));
    return asked;
  }

  private static Map<String, String> outcomes(Map<String, Answer> answers) {
    Map<String, String> outcomes = new TreeMap<>();
    answers.forEach((caller, answer) -> outcomes.put(caller, answer.outcome()));
    return outcomes;
  }

  /** What the trail has to tell of those who were refused. */
  private static List<String> entries(
      AuthorisationDoor door, Row row, Map<String, String> addresses) {
    List<String> entries = new ArrayList<>();
    addresses.forEach(
        (caller, from) ->
            entries.add(
                String.join(" ", from, door.name(), row.operation(), row.outcomes().get(caller))));
    return entries;
  }

  /** The different words by which those who prove nothing are told so: one, or it is an oracle. */
  private static List<String> unproven(Row row, Map<String, Answer> answers) {
    return AuthorisationTable.UNPROVEN.stream()
        .filter(caller -> "AUTHENTICATION_FAILED".equals(row.outcomes().get(caller)))
        .map(caller -> answers.get(caller).text())
        .distinct()
        .toList();
  }

  private static String address() {
    int number = ADDRESSES.incrementAndGet();
    return "10.%d.%d.%d".formatted(number / 62_500, number / 250 % 250, number % 250 + 1);
  }
}
