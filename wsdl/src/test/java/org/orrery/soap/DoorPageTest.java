package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPageTest {

  private final Door door = Door.of(new RecordingService());

  @ParameterizedTest
  @ValueSource(strings = {"/services", "/psoft/services"})
  void a_page_tells_what_a_service_is_and_how_to_call_it(String base) {
    var page = get("shop.example:8080", base + "/AdminServices");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains(
            "<h1>AdminServices</h1>",
            "<a href=\"http://shop.example:8080" + base + "/AdminServices?wsdl\">",
            "&#39;http://shop.example:8080" + base + "/AdminServices&#39;",
            "&lt;api:getAccounts xmlns:api=&quot;AdminServices&quot;&gt;",
            "href=\"" + base + "\"");
  }

  @Test
  void a_page_lists_the_services() {
    assertThat(get("shop.example", "/psoft/services/").body())
        .contains(
            "<a href=\"/psoft/services/AdminServices\">AdminServices</a>",
            "<a href=\"/psoft/services/AdminServices?wsdl\">WSDL</a>");
  }

  @Test
  void the_list_has_every_service_that_has_a_wsdl() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/wsdl"))) {
      assertThat(DoorPage.SERVICES)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".wsdl"))
                  .map(name -> name.replace(".wsdl", ""))
                  .toList());
    }
  }

  @Test
  void another_path_is_none_and_is_not_repeated() {
    var page = get("shop.example", "/services/<script>alert(1)</script>");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("No such service").doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"><script>", "a b", "a'", "a/b", "", "user@host"})
  void a_host_that_is_none_is_not_repeated(String host) {
    assertThat(get(host, "/services/AdminServices").body())
        .contains("<a href=\"/services/AdminServices?wsdl\">")
        .doesNotContain("script");
  }

  @Test
  void a_page_may_run_and_load_nothing() {
    var page = get("shop.example", "/services");

    assertThat(page.headers())
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "no-store")
        .hasEntrySatisfying(
            "Content-Security-Policy",
            policy -> assertThat(policy).startsWith("default-src 'none';"));
    assertThat(page.body()).doesNotContain("<script", "<img", "http://");
  }

  @Test
  void a_wsdl_comes_without_what_the_engine_says_of_itself() {
    String wsdl = "<?xml version='1.0'?><!-- Published by\n an engine. --><definitions/>";
    Door described = new Door(request -> wsdl.getBytes(StandardCharsets.UTF_8));

    assertThat(described.send("GET", "/services/AdminServices?wsdl", new byte[0], null).body())
        .isEqualTo("<?xml version='1.0'?><definitions/>");
  }

  private Door.Answer get(String host, String path) {
    return door.withHeader("Host", host).send("GET", path, new byte[0], null);
  }
}
