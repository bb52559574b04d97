package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.security.Token;

class AuthenticationTest {

  private static final String ADDRESS = "192.0.2.7";

  @Test
  void a_login_ends_at_the_first_colon_and_is_read_as_utf_8() {
    Token token = Authentication.token("bAsIc " + encoded("jürgen:a:b "), ADDRESS);

    assertThat(token.login()).isEqualTo("jürgen");
    assertThat(token.password()).isEqualTo("a:b ");
    assertThat(token.address()).isEqualTo(ADDRESS);
    assertThat(token.accountId()).isZero();
    assertThat(token.asReseller()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x"})
  void whatever_cannot_be_read_names_nobody(String header) {
    Token token = Authentication.token(header, ADDRESS);

    assertThat(token.login()).isNull();
    assertThat(token.password()).isNull();
  }

  @Test
  void a_bearer_shows_a_token_and_no_login() {
    Token token = Authentication.token("bEaReR  orr_abc ", ADDRESS);

    assertThat(token.login()).isNull();
    assertThat(token.password()).isEqualTo("orr_abc");
  }

  private static String encoded(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
