package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours would send to the JSON API. */
class ApiAttackIT {

  private static final String SIGNUPS = "/signups";

  private final Product product = Product.shared();
  private final ApiCaller admin = new ApiCaller(product, "admin", product.adminPassword());

  @ParameterizedTest
  @ValueSource(strings = {"01950", "+1950", "-0", "1950%0a2"})
  void an_account_has_one_path(String account) throws Exception {
    assertThat(get("/accounts/" + account).statusCode()).isEqualTo(404);
    assertThat(get("/accounts/1950").statusCode()).isEqualTo(200);
  }

  /** The first is 7003 in 32 bits. */
  @ParameterizedTest
  @ValueSource(strings = {"4294974299", "7003.9", "18446744073709551617", "1e999999999", "[7003]"})
  void a_number_is_not_cut_to_another_one(String plan) throws Exception {
    HttpResponse<String> answer =
        admin.send(
            "POST",
            SIGNUPS,
            "{\"planId\":%s,\"periodId\":0,\"login\":\"cutnumber\",\"password\":\"a-good-one\"}"
                .formatted(plan));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("INVALID_VALUE");
  }

  @ParameterizedTest
  @CsvSource({"null,a body", "'{\"planId\":null}',planId"})
  void nothing_is_missing_and_no_failure_of_ours(String body, String missing) throws Exception {
    HttpResponse<String> answer = admin.send("POST", SIGNUPS, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("MISSING_VALUE", missing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/audit?login=%00",
        "/audit?from=%2B999999999-12-31",
        "/accounts/1950/statement?from=-999999999-01-01"
      })
  void what_the_database_cannot_compare_is_refused(String path) throws Exception {
    assertThat(get(path).body()).contains("INVALID_VALUE");
  }

  @Test
  void an_administrators_token_for_one_account_is_good_for_that_one() throws Exception {
    String made =
        new AdminProgram(product.node())
            .run("tokens", "add", "--accounts=1950", "admin", "JsonApi", "one-account");
    ApiCaller token = new ApiCaller(product, "admin", secret(made));

    assertThat(token.send("GET", "/accounts/1950", "").statusCode()).isEqualTo(200);
    assertThat(token.send("GET", "/accounts", "").body()).containsOnlyOnce("\"login\"");
    for (String path : new String[] {"/billing", "/card-payments", "/signups/waiting"}) {
      assertThat(token.send("GET", path, "").body()).contains("TOKEN_ACCOUNT");
    }
    assertThat(token.send("POST", "/accounts/1609/restoration", "").body())
        .contains("TOKEN_ACCOUNT");
    assertThat(token.send("PUT", "/billing/hold", "{\"reason\":\"mine\"}").body())
        .contains("TOKEN_ACCOUNT");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return admin.send("GET", path, "");
  }

  private static String secret(String made) {
    return made.lines()
        .filter(line -> line.contains("orr_"))
        .map(line -> line.substring(line.indexOf("orr_")).strip())
        .findFirst()
        .orElseThrow();
  }
}
