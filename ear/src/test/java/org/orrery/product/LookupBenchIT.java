package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.launcher.DirectoryTree;

/**
 * How long searches, lists and the overview take at the server with a million accounts: {@code
 * ./mvnw -Pbench verify -Dit.test=LookupBenchIT}.
 *
 * <p>By property: {@code orrery.bench.accounts} and {@code orrery.bench.months} of charges.
 */
@Tag("bench")
class LookupBenchIT {

  private static final long ACCOUNTS = Long.getLong("orrery.bench.accounts", 1_000_000);
  private static final long MONTHS = Long.getLong("orrery.bench.months", 2);
  private static final int ROUNDS = 9;
  private static final double MEDIAN_MILLIS_MAX = 1_000;
  private static final Path DIRECTORY = Build.directory().resolve("product/bench");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void every_page_is_there_within_a_second_at_the_median() throws Exception {
    try (BenchDatabase database = BenchDatabase.start(DIRECTORY)) {
      BenchServer.start(database, "orrery", DIRECTORY.resolve("node1"))
          .close(); // Makes the schema.
      load(database);
      try (BenchServer server = BenchServer.start(database, "orrery", DIRECTORY.resolve("node1"))) {
        for (String path : paths()) {
          double millis = median(server.address().resolve("/api/v1" + path));
          System.out.printf("  %8.1f ms  %s%n", millis, path);
          assertThat(millis).as(path).isLessThan(MEDIAN_MILLIS_MAX);
        }
      }
    } finally {
      DirectoryTree.delete(DIRECTORY.resolve("node1"));
    }
  }

  /** Loads what {@code provider.sql} makes; other tests may do the same. */
  private static void load(BenchDatabase database) throws IOException, SQLException {
    LocalDate openOn =
        LocalDate.parse(database.row("orrery", "select max(open_on) from business_clock").get(0));
    LocalDate day = openOn.plusMonths(1).withDayOfMonth(1);
    database.load(
        "orrery", "provider.sql", Map.of("accounts", ACCOUNTS, "months", MONTHS, "day", day));
    database.run("orrery", "vacuum analyze");
  }

  private static List<String> paths() {
    String last = "/accounts/" + (1_000_000 + ACCOUNTS);
    return List.of(
        search("g"),
        search("garcia"),
        search("maria garcia"),
        search("blue river widgets"),
        search("nguyen16.example.com"),
        search("%_'\"\\"),
        "/accounts?limit=50",
        "/accounts?state=SUSPENDED",
        "/accounts?seller=2003&state=DELETED",
        "/accounts?plan=9001",
        last + "/charges",
        last + "/entries",
        last + "/invoices",
        last + "/payments",
        "/invoices",
        "/invoices?to=2020-01-01",
        "/audit?operation=nothing",
        "/audit?seller=2003",
        "/billing",
        "/overview",
        "/overview?seller=2003");
  }

  private static String search(String text) {
    return "/accounts?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private double median(URI address) throws IOException, InterruptedException {
    double[] millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long beganAt = System.nanoTime();
      HttpResponse<String> answer =
          http.send(request(address), HttpResponse.BodyHandlers.ofString());
      millis[round] = (System.nanoTime() - beganAt) / 1e6;
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private static HttpRequest request(URI address) {
    byte[] login = "admin:admin".getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
        .build();
  }
}
