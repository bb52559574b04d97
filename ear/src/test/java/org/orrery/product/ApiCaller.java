package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.orrery.client.ApiClient;
import org.orrery.client.ApiException;

/** Somebody who calls the JSON API, by the generated client or by hand. */
final class ApiCaller {

  private final Product product;
  private final String authorization;

  ApiCaller(Product product, String login, String password) {
    this(
        product,
        "Basic "
            + Base64.getEncoder()
                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  private ApiCaller(Product product, String authorization) {
    this.product = product;
    this.authorization = authorization;
  }

  /** Somebody who shows an API token and no login. */
  static ApiCaller bearing(Product product, String token) {
    return new ApiCaller(product, "Bearer " + token);
  }

  /** What the generated APIs are made with. */
  ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(product.address().resolve("/api/v1").toString());
    client.setRequestInterceptor(request -> request.header("Authorization", authorization));
    return client;
  }

  /** Sends what no client would. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(product.address().resolve("/api/v1" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Checks with which status and code a call is refused. */
  static void refused(int status, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> {
              assertThat(refusal.getResponseBody()).contains("\"code\":\"" + code + '"');
              assertThat(refusal.getCode()).isEqualTo(status);
            });
  }
}
