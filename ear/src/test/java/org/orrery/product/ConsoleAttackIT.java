package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser would send to the console. */
class ConsoleAttackIT {

  private static final Pattern SESSION = Pattern.compile("orrery-session=([A-Za-z0-9_-]{43})");
  private static final Pattern TOKEN = Pattern.compile("name=\"orrery.token\" value=\"([^\"]+)\"");

  private final Product product = Product.shared();
  private final Cast cast = new Cast(new SoapCaller(product));

  @ParameterizedTest
  @ValueSource(strings = {"/admin/", "/admin/accounts", "/admin/account?id=1950", "/admin/nowhere"})
  void nobody_is_led_to_the_door(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(door -> assertThat(door).contains("/admin/login"));
    assertThat(answer.body()).doesNotContain("1950");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/accounts.xhtml",
        "/admin/login.xhtml",
        "/admin/res/admin/accounts.xhtml",
        "/admin/res/WEB-INF/console/page.xhtml",
        "/admin/res/jakarta.faces.resource/../../WEB-INF/web.xml",
        "/admin/res/jakarta.faces.resource/web.xml?ln=../WEB-INF",
        "/admin/..;/WEB-INF/web.xml",
        "/admin/%2e%2e/WEB-INF/web.xml",
        "/WEB-INF/console/page.xhtml",
        "/resources/console/console.css.xhtml"
      })
  void sources_of_pages_are_served_to_nobody(String path) throws Exception {
    for (String cookie : List.of("", signIn("admin", product.adminPassword()))) {
      HttpResponse<String> answer = get(path, "Cookie", cookie);

      assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
      assertThat(answer.body()).doesNotContain("ui:define", "#{", "<servlet");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org",
        "/admin//example.org",
        "/admin/\\example.org",
        "/admin/../../x",
        "/admin/login",
        "javascript:alert(1)",
        "/admin/x%0d%0aSet-Cookie:a=b"
      })
  void the_door_leads_to_no_other_place(String to) throws Exception {
    HttpResponse<String> answer = sendPassword("admin", product.adminPassword(), to);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""))
        .isEqualTo("/admin");
  }

  @Test
  void an_odd_address_makes_no_link_to_another_host() throws Exception {
    String cookie = signIn("admin", product.adminPassword());

    for (String path : List.of("//example.org/..;/admin/accounts", "//admin/accounts")) {
      assertThat(get(path + "?state=ACTIVE", "Cookie", cookie).body())
          .as(path)
          .doesNotContain("\"//");
    }
  }

  @Test
  void pages_forbid_what_they_do_not_need() throws Exception {
    var headers = get("/admin/login").headers();

    assertThat(String.join(" ", headers.allValues("Content-Security-Policy")))
        .contains("frame-ancestors 'none'", "script-src 'self' 'nonce-", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.map()).doesNotContainKeys("x-powered-by", "server");
  }

  @Test
  void a_form_of_another_site_is_refused() throws Exception {
    String cookie = signIn("admin", product.adminPassword());
    String token = token(cookie);
    String form = signOut(token);

    assertThat(post(form, "Cookie", cookie, "Origin", "https://example.org").statusCode())
        .isEqualTo(403);
    assertThat(post(form, "Cookie", cookie, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post(form, "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(
            post(form, "Cookie", cookie, "Origin", origin(), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(get("/admin/accounts", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_without_the_token_of_the_session_is_refused() throws Exception {
    String cookie = signIn("admin", product.adminPassword());
    String other = token(signIn("admin", product.adminPassword()));

    for (String token : List.of("", "x", other)) {
      assertThat(post(signOut(token), "Cookie", cookie, "Origin", origin()).statusCode())
          .isEqualTo(403);
    }
    assertThat(get("/admin/accounts", "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(post(signOut(token(cookie)), "Cookie", cookie, "Origin", origin()).statusCode())
        .isEqualTo(302);
    assertThat(get("/admin/accounts", "Cookie", cookie).statusCode()).isEqualTo(302);
  }

  @Test
  void a_reseller_sees_its_own_rooms_and_accounts_only() throws Exception {
    Identity reseller = cast.identity("reseller");
    String cookie = signIn(reseller.login(), reseller.password());

    String list = get("/admin/accounts", "Cookie", cookie).body();
    assertThat(list).contains(reseller.login()).doesNotContain("/admin/settings", ">1950<");
    assertThat(get("/admin/account?id=1950", "Cookie", cookie).statusCode()).isIn(403, 404);
    assertThat(get("/admin/accounts?seller=1", "Cookie", cookie).statusCode()).isEqualTo(403);
  }

  @Test
  void a_password_that_is_changed_ends_the_session() throws Exception {
    Person reseller = cast.another("rival");
    String cookie = signIn(reseller.identity().login(), reseller.identity().password());
    assertThat(get("/admin/accounts", "Cookie", cookie).statusCode()).isEqualTo(200);

    new Rows(product)
        .text(
            "update orrery.credential set version = version + 1 where login_key = ? returning"
                + " login",
            reseller.login());

    assertThat(get("/admin/accounts", "Cookie", cookie).statusCode()).isEqualTo(302);
  }

  @Test
  void other_methods_than_reading_and_forms_are_refused() throws Exception {
    for (String method : List.of("PUT", "DELETE", "TRACE", "OPTIONS", "PATCH")) {
      HttpRequest request =
          HttpRequest.newBuilder(product.address().resolve("/admin/accounts"))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(client().send(request, text()).statusCode()).as(method).isEqualTo(405);
    }
  }

  private String signOut(String token) {
    return form(
        Map.of(
            "leave", "leave",
            "leave:signOut", "Sign out",
            "orrery.token", token,
            "orrery.key", "k",
            "jakarta.faces.ViewState", "stateless"));
  }

  private String signIn(String login, String password) throws Exception {
    HttpResponse<String> answer = sendPassword(login, password, "");
    Matcher cookie = SESSION.matcher(String.join("\n", answer.headers().allValues("Set-Cookie")));
    assertThat(cookie.find()).as(answer.body()).isTrue();
    return "orrery-session=" + cookie.group(1);
  }

  private HttpResponse<String> sendPassword(String login, String password, String to)
      throws Exception {
    String form =
        form(
            Map.of(
                "login", "login",
                "name", login,
                "password", password,
                "enter", "Sign in",
                "jakarta.faces.ViewState", "stateless"));
    String query = to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    return post("/admin/login" + query, form, "Origin", origin());
  }

  private String token(String cookie) throws Exception {
    Matcher token = TOKEN.matcher(get("/admin/accounts", "Cookie", cookie).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private String origin() {
    return product.address().toString().replaceFirst("/$", "");
  }

  private HttpResponse<String> post(String form, String... headers) throws Exception {
    return post("/admin/accounts", form, headers);
  }

  private HttpResponse<String> post(String path, String form, String[] headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(product.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return client().send(request.headers(headers).build(), text());
  }

  private HttpResponse<String> post(String path, String form, String header, String value)
      throws IOException, InterruptedException {
    return post(path, form, new String[] {header, value});
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(java.net.URI.create(origin() + path)).GET();
    if (headers.length > 0 && !headers[1].isEmpty()) {
      request.headers(headers);
    }
    return client().send(request.build(), text());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpClient client() {
    return HttpClient.newHttpClient();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
