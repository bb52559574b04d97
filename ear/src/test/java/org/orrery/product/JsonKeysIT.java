package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Idempotency keys and API tokens by the JSON API. */
class JsonKeysIT {

  private static final String KEY = "Idempotency-Key";
  private static final int LOOKS_MAX = 600;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String SIX = "{\"amount\":\"6.00\",\"description\":\"keyed\"}";

  private final Product product = Product.shared();
  private final ApiCaller admin = new ApiCaller(product, "admin", product.adminPassword());
  private final Person customer = new Cast(new SoapCaller(product)).person("customer");
  private final String path = "/accounts/" + customer.account();
  private final String key = UUID.randomUUID().toString();

  @Test
  void a_debit_that_is_sent_again_is_answered_again_and_made_once() throws Exception {
    HttpResponse<String> first = admin.send("POST", path + "/one-time-debits", SIX, KEY, key);
    String spelt = " { \"description\":\"keyed\", \"note\":null, \"amount\":\"6.00\" } ";
    HttpResponse<String> again = admin.send("POST", path + "/one-time-debits", spelt, KEY, key);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body()).contains("\"id\"");
    assertThat(first.headers().firstValue(REPLAYED)).isEmpty();
    assertThat(again.headers().firstValue(REPLAYED)).hasValue("true");
    problem(
        422,
        "IDEMPOTENCY_KEY_REUSED",
        admin.send("POST", path + "/one-time-debits", SIX.replace("6.00", "7.00"), KEY, key));
    assertThat(charges()).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from orrery.trail_entry where operation = 'debitOnce'"
                    + " and outcome = 'DONE' and account_id = "
                    + customer.account()))
        .isEqualTo(1);
  }

  @Test
  void a_refusal_that_is_asked_for_again_is_told_again() throws Exception {
    HttpResponse<String> first = admin.send("DELETE", path + "/suspension", "", KEY, key);
    problem(409, "ACCOUNT_NOT_SUSPENDED", first);
    assertThat(admin.send("POST", path + "/suspension", "{}").statusCode()).isEqualTo(200);

    HttpResponse<String> again = admin.send("DELETE", path + "/suspension", "", KEY, key);

    problem(409, "ACCOUNT_NOT_SUSPENDED", again);
    assertThat(again.headers().firstValue(REPLAYED)).hasValue("true");
  }

  @Test
  void what_has_no_body_and_what_is_overwritten_are_answered_again_too() throws Exception {
    String limit = path + "/credit-limit";
    String tag = admin.send("GET", limit, "").headers().firstValue("ETag").orElseThrow();
    String ten = "{\"amount\":\"10.00\"}";
    HttpResponse<String> set = admin.send("PUT", limit, ten, KEY, key, "If-Match", tag);
    HttpResponse<String> again = admin.send("PUT", limit, ten, KEY, key, "If-Match", tag);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(set.body());
    String now = set.headers().firstValue("ETag").orElseThrow();
    assertThat(again.headers().firstValue("ETag")).hasValue(now);
    HttpResponse<String> same =
        admin.send("PUT", limit, ten, "If-Match", now, "If-None-Match", now);
    assertThat(same.statusCode()).as("done, and told so").isEqualTo(200);

    String mail = path + "/invoice-mail";
    assertThat(admin.send("PUT", mail, "{\"all\":true}", KEY, key).statusCode()).isEqualTo(204);
    HttpResponse<String> mailAgain = admin.send("PUT", mail, "{\"all\":true}", KEY, key);
    assertThat(mailAgain.statusCode()).isEqualTo(204);
    assertThat(mailAgain.headers().firstValue(REPLAYED)).hasValue("true");
  }

  @Test
  void the_answers_of_all_shapes_are_kept() throws Exception {
    HttpResponse<String> account = admin.send("POST", path + "/suspension", "{}", KEY, key);
    assertThat(admin.send("POST", path + "/suspension", "{}", KEY, key).body())
        .isEqualTo(account.body())
        .contains("SUSPENDED");
    String prices = "/plans/" + SignupForm.PLAN + "/terms";
    String terms = admin.send("GET", prices, "").body();
    HttpResponse<String> set = admin.send("PUT", prices, terms, KEY, key, "If-Match", "*");
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    assertThat(set.body()).isEqualTo(terms);
  }

  @Test
  void a_run_is_begun_once_and_found_where_the_answer_says() throws Exception {
    HttpResponse<String> first = admin.send("POST", "/billing/runs", "", KEY, key);
    String place = first.headers().firstValue("Location").orElseThrow();
    String job = place.replace("..", "");
    String shown = admin.send("GET", job, "").body();
    for (int looks = 0; looks < LOOKS_MAX && !shown.contains("endedAt"); looks++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      shown = admin.send("GET", job, "").body();
    }

    HttpResponse<String> again = admin.send("POST", "/billing/runs", "", KEY, key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(place).startsWith("../jobs/");
    assertThat(shown).contains("\"kind\":\"BILLING_RUN\"", "\"state\":\"DONE\"", "charged");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.headers().firstValue("Location")).hasValue(place);
    assertThat(again.headers().firstValue(REPLAYED)).hasValue("true");
    HttpResponse<String> other = admin.send("POST", "/billing/runs", "", KEY, key + "-2");
    assertThat(other.headers().firstValue("Location").orElseThrow()).isNotEqualTo(place);
  }

  @Test
  void new_tokens_take_no_key() throws Exception {
    problem(400, "IDEMPOTENCY_KEY_NOT_TAKEN", admin.send("POST", "/tokens", token("*"), KEY, key));
    problem(400, "INVALID_VALUE", admin.send("POST", path + "/credits", "{}", KEY, "a b"));
  }

  @Test
  void a_credit_with_an_id_is_given_once_by_any_key() throws Exception {
    String credit = "{\"amount\":\"5\",\"description\":\"Check\",\"externalId\":\"k-1\"}";
    assertThat(admin.send("POST", path + "/credits", credit, KEY, key).statusCode()).isEqualTo(201);

    problem(
        409, "DUPLICATE_CREDIT", admin.send("POST", path + "/credits", credit, KEY, key + "-2"));
  }

  @Test
  void a_token_does_what_it_is_for_until_it_is_ended() throws Exception {
    JsonNode made = made("JsonApi.list*\",\"JsonApi.debitOnce");
    ApiCaller bearer = ApiCaller.bearing(product, made.get("token").asText());

    JsonNode listed = new ObjectMapper().readTree(bearer.send("GET", "/accounts", "").body());
    assertThat(listed.get("items")).hasSize(1);
    assertThat(listed.at("/items/0/id").asText()).isEqualTo(customer.account());
    problem(403, "TOKEN_OPERATION", bearer.send("GET", path, ""));
    problem(403, "TOKEN_ACCOUNT", bearer.send("GET", "/accounts/1/charges", ""));
    problem(403, "TOKEN_ACCOUNT", bearer.send("GET", "/audit", "")); // Named listAudit.
    problem(403, "TOKEN_ACCOUNT", bearer.send("GET", "/waiting-notices", ""));
    problem(403, "ACCESS_DENIED", bearer.send("GET", "/tokens", ""));
    assertThat(bearer.send("POST", path + "/one-time-debits", SIX).statusCode()).isEqualTo(201);
    problem(403, "TOKEN_MONEY", bearer.send("POST", path + "/one-time-debits", SIX));
    assertThat(charges()).isEqualTo(1);

    String tokens = admin.send("GET", "/tokens", "").body();
    assertThat(tokens).contains("json test").doesNotContain(made.get("token").asText());
    assertThat(admin.send("DELETE", "/tokens/" + made.get("id"), "").statusCode()).isEqualTo(204);
    HttpResponse<String> ended = bearer.send("GET", "/accounts", "");
    problem(401, "AUTHENTICATION_FAILED", ended);
    assertThat(ended.headers().allValues("WWW-Authenticate").toString()).contains("Bearer");
  }

  @Test
  void a_token_that_calls_too_often_is_told_when_to_come_again() throws Exception {
    ApiCaller bearer = ApiCaller.bearing(product, made("JsonApi").get("token").asText());
    HttpResponse<String> answer = bearer.send("GET", "/me", "");
    for (int i = 0; i < 40 && answer.statusCode() == 200; i++) {
      answer = bearer.send("GET", "/me", "");
    }

    problem(429, "TOKEN_RATE", answer);
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 60L);
  }

  @Test
  void a_customer_makes_tokens_of_its_own_alone() throws Exception {
    ApiCaller owner = new ApiCaller(product, customer.login(), customer.identity().password());

    problem(
        403, "ACCESS_DENIED", owner.send("POST", "/tokens", token("*", ",\"login\":\"admin\"")));
    assertThat(owner.send("POST", "/tokens", token("*")).statusCode()).isEqualTo(201);
    problem(404, "TOKEN_NOT_FOUND", owner.send("DELETE", "/tokens/999999", ""));
  }

  @Test
  void half_a_body_is_answered_with_a_problem() throws Exception {
    var address = product.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      String head =
          "POST /api/v1%s/one-time-debits HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n{"
              .formatted(
                  path, "Content-Type: application/json\r\nContent-Length: 50\r\n" + basic());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 408")
          .contains("application/problem+json", "\"code\":\"REQUEST_TIMEOUT\"");
    }
  }

  private String basic() {
    byte[] pair = ("admin:" + product.adminPassword()).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** For the customer's account, $10 a day and 20 calls a minute. */
  private JsonNode made(String scopes) throws Exception {
    String limits =
        ",\"accounts\":[%s],\"callsPerMinute\":20,\"moneyPerDay\":[{\"amount\":\"10.00\",\"currency\":\"USD\"}]"
            .formatted(customer.account());
    HttpResponse<String> made = admin.send("POST", "/tokens", token(scopes, limits));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return new ObjectMapper().readTree(made.body());
  }

  private static String token(String scopes) {
    return token(scopes, "");
  }

  private static String token(String scopes, String further) {
    return "{\"name\":\"json test\",\"days\":1,\"scopes\":[\"%s\"]%s}".formatted(scopes, further);
  }

  private long charges() throws Exception {
    return count(
        "select count(*) from orrery.charge where description = 'keyed' and account_id = "
            + customer.account());
  }

  private long count(String query) throws Exception {
    return Long.parseLong(new Rows(product).text(query.replace("count(*)", "count(*)::text")));
  }

  private static void problem(int status, String code, HttpResponse<String> answer) {
    assertThat(answer.body()).contains("\"code\":\"" + code + '"');
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
