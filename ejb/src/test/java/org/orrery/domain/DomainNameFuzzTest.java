package org.orrery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a domain name: none, or one that can stand in a zone file and a shell alike. */
class DomainNameFuzzTest {

  static Stream<String> names() {
    return Stream.of(
        "example.org",
        "EXAMPLE.Org",
        "bücher.example",
        "xn--bcher-kva.example",
        "test..com",
        "-x.org",
        "a.b\n",
        "a".repeat(64) + ".org",
        "a.".repeat(126) + "a",
        "a。b.org",
        "ß.de",
        "..",
        "1.2.3.4",
        "\u200D.org",
        "xn--a.org",
        "$(id).org",
        "İ.org");
  }

  @MethodSource("names")
  @FuzzTest
  void any_text_is_a_name_of_safe_characters_or_none(String text) {
    if (text != null) {
      DomainName.read(text)
          .ifPresent(
              name -> {
                assertThat(name.value()).matches("[a-z0-9.-]{3,253}").doesNotContain("..");
                assertThat(name.value().charAt(0)).isNotIn('.', '-');
                assertThat(new DomainName(name.value())).isEqualTo(name);
              });
    }
  }
}
