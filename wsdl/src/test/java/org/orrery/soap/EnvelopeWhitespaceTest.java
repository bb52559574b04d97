package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.EnvelopeWhitespace.normalise;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these examples a tilde stands for a no-break space. */
class EnvelopeWhitespaceTest {

  @ParameterizedTest
  @CsvSource({
    "<a>~<b>x</b>~</a>, <a> <b>x</b> </a>",
    "<a>~~<b/>~<c/>~</a>, <a>  <b/> <c/> </a>",
    "<a><b>x</b>~<c>y</c></a>, <a><b>x</b> <c>y</c></a>",
    "<a>~<!-- c -->~<b/></a>, <a> <!-- c --> <b/></a>"
  })
  void between_elements_it_is_white_space(String before, String after) {
    assertThat(normalise(before.replace('~', '\u00A0'))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "<a>~</a>",
    "<a><b>~</b></a>",
    "<a><b>~<!-- c -->~</b></a>",
    "<a><b>~x</b></a>",
    "<a>~x<b/></a>",
    "<a>~<![CDATA[]]><b/></a>",
    "<a b='>~<'/>",
    "<a b=\">~<\">~</a>",
    "~<a/>~",
    "<a>&#160;<b/></a>"
  })
  void elsewhere_it_is_data(String xml) {
    assertThat(normalise(xml.replace('~', '\u00A0'))).isEqualTo(xml.replace('~', '\u00A0'));
  }

  @ParameterizedTest
  @CsvSource({"<a>~<", "<a~", "<!--~", "<![CDATA[~", "<?~", "~", "'<a b=\"~'"})
  void what_is_no_xml_comes_back_for_the_parser(String xml) {
    String text = xml.replace('~', '\u00A0');

    assertThat(normalise(text)).hasSameSizeAs(text);
  }

  @Test
  void a_long_message_takes_no_longer_than_its_length() {
    String message = "<a>" + "<b/>".repeat(500_000) + "\u00A0<c/></a>";

    String plain =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> normalise(message));
    assertThat(plain).doesNotContain("\u00A0");
  }
}
