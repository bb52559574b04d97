package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One who is signed in at the console and calls the JSON API with the same login; or nobody. */
final class BenchCaller {

  private static final Pattern SESSION = Pattern.compile("orrery-session=[A-Za-z0-9_-]{43}");
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final Map<String, String> headers;

  private BenchCaller(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  static BenchCaller nobody(URI server) {
    return new BenchCaller(server, Map.of());
  }

  /**
   * Signs in at the console.
   *
   * @throws IllegalStateException if it is not let in
   */
  static BenchCaller signedIn(URI server, Identity who) throws IOException {
    HttpResponse<String> answer = nobody(server).signIn(who);
    String cookies = String.join("\n", answer.headers().allValues("Set-Cookie"));
    Matcher session = SESSION.matcher(cookies);
    if (!session.find()) {
      throw new IllegalStateException(who.login() + " was not let in: " + answer.body());
    }
    byte[] login = (who.login() + ":" + who.password()).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(login);
    return new BenchCaller(server, Map.of("Cookie", session.group(), "Authorization", basic));
  }

  private HttpResponse<String> signIn(Identity who) throws IOException {
    Map<String, String> fields =
        Map.of(
            "login", "login",
            "name", who.login(),
            "password", who.password(),
            "enter", "Sign in",
            "jakarta.faces.ViewState", "stateless");
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(server.resolve("/admin/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.toString().replaceFirst("/$", ""))
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** What a path of the server is answered. */
  HttpResponse<String> get(String path) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    String needed = path.startsWith("/api/") ? "Authorization" : "Cookie";
    if (headers.containsKey(needed)) {
      request.header(needed, headers.get(needed));
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
