package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is not let in: by wrong passwords, or because of where a call comes from. On a product of its
 * own: wrong passwords count for the address that all tests come from.
 */
class FailureLimitIT {

  private static final int WRONG_MAX = 10;
  private static final int FLOOD = 40;
  private static final int NETWORKS = 10;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;

  private static Product product;
  private static SoapCaller soap;

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("failurelimit")
            .hardWorking()
            .with("ORRERY_TRUSTED_PROXIES", "127.0.0.1, ::1")
            .with("ORRERY_ACCESS_ALLOW", "127.0.0.0/8 ::1; 2001:db8:a::/48")
            .start();
    soap = new SoapCaller(product);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void guessing_is_stopped_with_one_text_for_logins_that_are_there_and_that_are_not() {
    Identity known = new Cast(soap).identity("customer");
    Identity unknown = Identity.of(Cast.unusedLogin("nobody"), "x");

    SoapAnswer afterKnown = guessedTooOften(known);
    SoapAnswer afterUnknown = guessedTooOften(unknown);

    assertThat(WireMeaning.of(afterKnown.xml())).isEqualTo(WireMeaning.of(afterUnknown.xml()));
    assertThat(soap.call(Identity.ADMINISTRATOR, "getAccounts").isFault()).isFalse();
  }

  @Test
  void the_right_password_is_refused_too_once_there_were_too_many_wrong_ones() {
    Identity owner = new Cast(soap).identity("customer");
    guessedTooOften(owner);

    assertThat(soap.call(owner, "getAccounts").outcome()).isEqualTo("TOO_MANY_FAILURES");
  }

  @Test
  void a_right_password_before_that_ends_the_count() {
    Identity owner = new Cast(soap).identity("customer");

    for (int round = 0; round < 2; round++) {
      guess(owner, WRONG_MAX - 1);
      assertThat(soap.call(owner, "getAccounts").outcome()).isEqualTo(SoapAnswer.ANSWERED);
    }
  }

  @Test
  void wrong_password_and_unknown_login_are_answered_alike() {
    SoapAnswer wrong =
        soap.call(new Cast(soap).identity("customer").withPassword("wrong"), "getAccounts");
    SoapAnswer unknown = soap.call(Identity.of(Cast.unusedLogin("nobody"), "wrong"), "getAccounts");

    assertThat(wrong.outcome()).isEqualTo("AUTHENTICATION_FAILED");
    assertThat(WireMeaning.of(wrong.xml())).isEqualTo(WireMeaning.of(unknown.xml()));
  }

  /** More callers than the server has connections: each is told no, and others are not kept. */
  @Test
  void a_flood_of_guesses_stops_nobody_else() throws Exception {
    List<Identity> guessers =
        IntStream.range(0, FLOOD)
            .mapToObj(i -> Identity.of(Cast.unusedLogin("flood"), "wrong"))
            .toList();

    List<String> outcomes = atOnce(guessers);

    assertThat(outcomes)
        .hasSize(FLOOD)
        .allMatch(o -> o.equals("AUTHENTICATION_FAILED") || o.equals("TOO_MANY_FAILURES"));
    assertThat(soap.call(Identity.ADMINISTRATOR, "getAccounts").isFault()).isFalse();
  }

  @Test
  void ten_guesses_are_ten_also_when_they_come_at_once() throws Exception {
    Identity owner = new Cast(soap).identity("customer");

    List<String> outcomes = atOnce(Collections.nCopies(FLOOD, owner.withPassword("wrong")));

    assertThat(Collections.frequency(outcomes, "AUTHENTICATION_FAILED")).isEqualTo(WRONG_MAX);
    assertThat(Collections.frequency(outcomes, "TOO_MANY_FAILURES")).isEqualTo(FLOOD - WRONG_MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/psoft/services/AdminServices",
        "/psoft/services/AdminServices?wsdl",
        "/services",
        "/api/v1/me",
        "/api/v1/openapi.json",
        "/health/ready"
      })
  void an_address_that_is_not_allowed_is_refused_on_every_path(String path) {
    assertThat(status("2001:db8:a::9", path)).isNotEqualTo(FORBIDDEN);
    assertThat(status("203.0.113.9", path)).isEqualTo(FORBIDDEN);
    assertThat(status("2001:db8:a::9, 203.0.113.9", path))
        .as("what a client says of itself before the proxy does")
        .isEqualTo(FORBIDDEN);
    assertThat(status("unknown", path)).as("nobody's address").isEqualTo(BAD_REQUEST);
    assertThat(status("fe80::1%" + "z".repeat(100), path)).isEqualTo(FORBIDDEN);
  }

  /** The container makes whole addresses of what pages redirect to. */
  @Test
  void who_came_to_a_trusted_proxy_by_tls_is_led_on_by_tls() throws Exception {
    assertThat(redirect("https")).startsWith("https://");
    assertThat(redirect("http")).startsWith("http://");
  }

  private static String redirect(String scheme) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(product.address().resolve("/admin/accounts"))
            .header("X-Forwarded-For", "2001:db8:a::9")
            .header("X-Forwarded-Proto", scheme)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void guesses_from_everywhere_shut_out_strangers_and_not_the_owner() {
    Identity owner = new Cast(soap).identity("customer");
    SoapCaller home = from(0);
    assertThat(home.call(owner, "getAccounts").outcome()).isEqualTo(SoapAnswer.ANSWERED);

    for (int network = 1; network <= NETWORKS; network++) {
      for (int guess = 0; guess < WRONG_MAX; guess++) {
        from(network).call(owner.withPassword("wrong"), "getAccounts");
      }
    }

    assertThat(from(NETWORKS + 1).call(owner, "getAccounts").outcome())
        .isEqualTo("TOO_MANY_FAILURES");
    assertThat(home.call(owner, "getAccounts").outcome()).isEqualTo(SoapAnswer.ANSWERED);
  }

  private static SoapCaller from(int network) {
    String address = "2001:db8:a:" + network + "::1";
    return new SoapCaller(
        HttpClient.newBuilder(),
        product.address().resolve("/psoft/services/AdminServices"),
        address);
  }

  private static int status(String forwardedFor, String path) {
    return new SoapCaller(HttpClient.newBuilder(), product.address().resolve(path), forwardedFor)
        .send(new byte[0])
        .status();
  }

  private static List<String> atOnce(List<Identity> callers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    try {
      List<Callable<String>> calls =
          callers.stream()
              .map(c -> (Callable<String>) () -> soap.call(c, "getAccounts").outcome())
              .toList();
      List<String> outcomes = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        outcomes.add(answer.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private static SoapAnswer guessedTooOften(Identity login) {
    guess(login, WRONG_MAX);
    SoapAnswer answer = soap.call(login.withPassword("wrong again"), "getAccounts");
    assertThat(answer.outcome()).isEqualTo("TOO_MANY_FAILURES");
    return answer;
  }

  private static void guess(Identity login, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(soap.call(login.withPassword("wrong " + i), "getAccounts").outcome())
          .isEqualTo("AUTHENTICATION_FAILED");
    }
  }
}
