package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks with the console as no browser would: sends what it likes, and follows nowhere. */
final class ConsoleCaller {

  /** The field of each form that carries what only this session knows. */
  static final String TOKEN_FIELD = "orrery.token";

  /** The field for one's own password, of forms that ask for it. */
  static final String PASSWORD_FIELD = "orrery.password";

  private static final String SESSION = "orrery-session";
  private static final Pattern COOKIE = Pattern.compile(SESSION + "=[A-Za-z0-9_-]{43}");
  private static final Pattern TOKEN = Pattern.compile("name=\"orrery.token\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private String cookie = "";
  private String token = "";
  private String password = "";

  ConsoleCaller(Product product) {
    address = product.address();
  }

  /** Signs in; the cookie that was there is sent along. Who is refused goes on without one. */
  ConsoleCaller signIn(Identity who) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        exchange(
            posting(
                    "/admin/login",
                    Map.of(
                        "login", "login",
                        "name", who.login(),
                        "password", who.password(),
                        "enter", "Sign in",
                        "jakarta.faces.ViewState", "stateless"))
                .header("Origin", origin()));
    Matcher found = COOKIE.matcher(String.join("\n", answer.headers().allValues("Set-Cookie")));
    cookie = found.find() ? found.group() : "";
    token = "";
    password = who.password();
    return this;
  }

  /** Has a session of its own choice. */
  ConsoleCaller choosing(String session) {
    cookie = SESSION + "=" + session;
    token = "";
    return this;
  }

  /** Empty = it is not signed in. */
  String session() {
    return cookie.replace(SESSION + "=", "");
  }

  /** What the forms of this session carry; something else for who has none. */
  String token() throws IOException, InterruptedException {
    if (token.isEmpty()) {
      Matcher found = TOKEN.matcher(get("/admin/accounts").body());
      token = found.find() ? found.group(1) : "none";
    }
    return token;
  }

  ConsoleAnswer get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(origin() + path)).GET());
  }

  /** Sends a form of the same site, with the token of this session, and the password if asked. */
  ConsoleAnswer send(ConsoleForm form) throws IOException, InterruptedException {
    boolean asks = "".equals(form.fields().get(PASSWORD_FIELD));
    return sendWithoutPassword(asks ? form.with(PASSWORD_FIELD, password) : form);
  }

  /** Sends a form of the same site, with the token of this session and nothing else. */
  ConsoleAnswer sendWithoutPassword(ConsoleForm form) throws IOException, InterruptedException {
    return sendAsItIs(form.with(TOKEN_FIELD, token()), "Origin", origin());
  }

  /** Sends a form as it is, with any headers. */
  ConsoleAnswer sendAsItIs(ConsoleForm form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = posting(form.path(), form.fields());
    return answer(headers.length == 0 ? request : request.headers(headers));
  }

  String origin() {
    return address.toString().replaceFirst("/$", "");
  }

  private HttpRequest.Builder posting(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(origin() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private ConsoleAnswer answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = exchange(request);
    return new ConsoleAnswer(
        answer.statusCode(),
        answer.headers().firstValue("Location").orElse(""),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest.Builder shown = cookie.isEmpty() ? request : request.header("Cookie", cookie);
    return client.send(shown.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
