package org.orrery.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator sees of a running server: metrics, health and the log. */
class WatchIT {

  private static final Pattern METER = Pattern.compile("\\b(?:orrery|jvm|process|system)_\\w+");
  private static final Pattern SERVED = Pattern.compile("^([a-z0-9_]+)[{ ]", Pattern.MULTILINE);

  private static final Pattern TYPE =
      Pattern.compile("^# TYPE (orrery_\\w+?)(?<!_max) \\w+$", Pattern.MULTILINE);

  private static final String UP = "{\"status\":\"UP\"}";

  private static Product product;

  @BeforeAll
  static void start() {
    product =
        ProductBuilder.aProduct()
            .named("watch")
            .with("ORRERY_LOG_JSON", "true")
            .with("ORRERY_DB_STATISTICS", "true")
            .start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void calls_are_counted_by_door_operation_and_code() throws Exception {
    SoapCaller soap = new SoapCaller(product);
    Identity owner = new Cast(soap).identity("customer");
    soap.expect(owner, "getAccounts");
    soap.call(owner.withPassword("wrong"), "getAccounts");
    soap.send("no xml".getBytes(UTF_8));
    get("/api/v1/me", "");

    assertThat(get("/metrics", "").body())
        .contains(
            "orrery_call_seconds_count{door=\"SOAP\",operation=\"getAccounts\",outcome=\"DONE\"}",
            "orrery_call_seconds_count{door=\"SOAP\",operation=\"unknown\",outcome=\"REFUSED\"}",
            "orrery_refusals_total{code=\"AUTHENTICATION_FAILED\",door=\"SOAP\"}",
            "orrery_refusals_total{code=\"MALFORMED_REQUEST\",door=\"SOAP\"}",
            "orrery_refusals_total{code=\"AUTHENTICATION_FAILED\",door=\"JSON\"}",
            "orrery_sign_ins_total{result=\"wrong\"}",
            "orrery_books_sound 1.0",
            "orrery_database_up 1.0",
            "orrery_pool_open ");
  }

  @Test
  void what_came_through_a_proxy_that_nobody_declared_sees_nothing() throws Exception {
    assertThat(get("/metrics", "127.0.0.1").statusCode()).isEqualTo(403);
    assertThat(get("/health/ready", "127.0.0.1").body()).isEqualToIgnoringNewLines(UP);
  }

  @Test
  void health_names_each_check_and_its_state() throws Exception {
    assertThat(get("/health/ready", "").body())
        .isEqualToIgnoringNewLines(
            "{\"status\":\"UP\",\"checks\":{\"database\":\"UP\",\"application\":\"STARTED\","
                + "\"schema\":\"CURRENT\",\"clock\":\"GOOD\",\"restore\":\"GOOD\","
                + "\"books\":\"WHOLE\",\"name\":\"OWN\"}}");
    assertThat(get("/health/live", "").body()).isEqualToIgnoringNewLines(UP);
  }

  @Test
  void dashboard_and_alerts_name_what_is_served_and_nothing_else() throws Exception {
    new SoapCaller(product).send("no xml".getBytes(UTF_8)); // What counts calls is there then.
    Set<String> served = found(SERVED, get("/metrics", "").body(), 1);

    for (String file : List.of("orrery.json", "alerts.yaml")) {
      Set<String> named = found(METER, Files.readString(Path.of("../docs/grafana", file)), 0);
      assertThat(named).as(file).isNotEmpty();
      assertThat(served).as(file).containsAll(named);
    }
  }

  @Test
  void the_guide_names_every_metric_of_ours_and_no_other() throws Exception {
    new SoapCaller(product).send("no xml".getBytes(UTF_8));
    Set<String> served = found(TYPE, get("/metrics", "").body(), 1);
    String guide = Files.readString(Path.of("../docs/operator.md"));

    assertThat(found(Pattern.compile("`(orrery_\\w+)`"), guide, 1))
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @Test
  void a_line_of_the_json_log_tells_who_called_what_by_which_door() throws Exception {
    admin("invoices", "series", "raise", "1", "5", "for a line in the log");

    String log = Files.readString(product.node().log().resolveSibling("server.json"));
    assertThat(log.lines().filter(line -> line.contains("raiseSeries")))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "\"incident\":\"", "\"door\":\"JMX\"", "\"login\":\"operator by JMX\""));
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return new TreeSet<>(
        pattern.matcher(text).results().map((MatchResult r) -> r.group(group)).toList());
  }

  private static String admin(String... arguments) throws IOException, InterruptedException {
    return new AdminProgram(product.node()).run(arguments);
  }

  private static HttpResponse<String> get(String path, String forwardedFor)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.address() + path));
    if (!forwardedFor.isEmpty()) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
