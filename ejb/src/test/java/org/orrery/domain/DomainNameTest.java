package org.orrery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class DomainNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.net",
        "a.b",
        "tyfdwefgdytwed.weduhwe",
        "x1-y.example.net",
        "xn--bcher-kva.example"
      })
  void these_are_domain_names(String text) {
    assertThat(new DomainName(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example",
        "test..com",
        "-x.com",
        "x-.com",
        "a.b\n",
        "a b.com",
        ".com",
        "com.",
        "a_b.com",
        "1.2.3.4",
        "http://example.net",
        "a.com; drop table domain",
        "*.example.net",
        "ex%ample.net"
      })
  void these_are_not(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new DomainName(text));
  }

  @Test
  void case_does_not_count() {
    assertThat(new DomainName("Example.NET")).isEqualTo(new DomainName("example.net"));
  }

  @Test
  void an_international_name_is_kept_in_its_ascii_form() {
    assertThat(new DomainName("bücher.example").value()).isEqualTo("xn--bcher-kva.example");
  }

  @Test
  void a_label_has_63_characters_and_a_name_253() {
    assertThat(new DomainName("a".repeat(63) + ".com").value()).hasSize(67);
    refuses("a".repeat(64) + ".com");
    refuses("a.".repeat(125) + "abcd");
  }

  private static void refuses(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new DomainName(text));
  }
}
