package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/accounts",
        "/admin/account?id=1950",
        "/admin/accounts?login=a%40b&state=ACTIVE"
      })
  void a_page_of_the_console_is_one(String path) {
    assertThat(OwnPath.read(path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "admin",
        "/administration",
        "https://example.org/admin",
        "//example.org/admin",
        "/admin//example.org",
        "/admin/\\example.org",
        "/admin/..",
        "/admin/./x",
        "/admin/login",
        "/admin/login?to=/admin",
        "/admin/code",
        "/admin/accounts?a=b\r\nSet-Cookie: c=d",
        "/admin/accounts#x",
        "/admin/accounts?to=https://example.org",
        "javascript:alert(1)"
      })
  void all_else_is_none(String path) {
    assertThat(OwnPath.read(path)).isEmpty();
  }

  /** What was typed would be a link to another host. */
  @Test
  void an_address_of_a_request_is_made_of_what_the_container_goes_by() {
    HttpServletRequest request =
        TestRequest.of(
            Map.of(
                "getRequestURI", "//example.org/..;/admin/accounts",
                "getServletPath", "/admin/accounts"));

    assertThat(OwnPath.of(request)).isEqualTo("/admin/accounts");
  }

  @ParameterizedTest
  @ValueSource(ints = {995, 100_000})
  void a_long_one_is_none(int length) {
    assertThat(OwnPath.read("/admin/" + "a".repeat(length))).isEmpty();
  }
}
