package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentContentTest {

  @Test
  void order_blanks_and_what_is_null_make_no_difference() {
    assertThat(text("{\"a\":\"1\",\"b\":[1,true]}"))
        .isEqualTo(text(" { \"b\" : [ 1, true ], \"c\" : null, \"a\" : \"\\u0031\" } "));
  }

  @Test
  void no_two_calls_have_the_same_text() {
    assertThat(text("{\"a\":\"1\"}")).isNotEqualTo(text("{\"a\":\"2\"}"));
    assertThat(text("{\"a\":\"1\"}")).isNotEqualTo(text("{\"b\":\"1\"}"));
    assertThat(text("{\"a\":\"1\\n1:b 1:2\"}")).isNotEqualTo(text("{\"a\":\"1\",\"b\":\"2\"}"));
    assertThat(text("{\"a\":{\"b\":\"1\"}}")).isNotEqualTo(text("{\"a\":{},\"b\":\"1\"}"));
    assertThat(text("{\"a 1:1\\n1:b\":\"2\"}")).isNotEqualTo(text("{\"a\":\"1\",\"b\":\"2\"}"));
  }

  @Test
  void a_password_is_kept_apart_and_of_a_card_the_last_four_digits_count() {
    SentContent sent =
        content("{\"password\":\"secret\",\"payment\":{\"number\":\"4111111111111111\"}}");

    assertThat(sent.secret()).isNotNull();
    assertThat(sent.secret().value()).isEqualTo("secret");
    assertThat(sent.text()).contains("1111").doesNotContain("11111").doesNotContain("secret");
  }

  @Test
  void nothing_is_a_content_too() {
    assertThat(text("")).isEmpty();
    assertThat(content("").secret()).isNull();
  }

  private static String text(String json) {
    return content(json).text();
  }

  private static SentContent content(String json) {
    return SentContent.of(json.getBytes(StandardCharsets.UTF_8));
  }
}
