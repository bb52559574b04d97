package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.soap.EnvelopeWhitespace.normalise;

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
  void a_message_eight_times_as_long_does_not_take_many_times_eight_as_long() {
    String message = message(5_000);
    String longMessage = message(40_000);

    long time = CpuTime.least(() -> assertThat(normalise(message)).endsWith("> <c/></a>"));
    long longTime = CpuTime.least(() -> assertThat(normalise(longMessage)).endsWith("> <c/></a>"));

    assertThat(longTime).as("squared it would be 64 times %s", time).isLessThan(24 * time);
  }

  private static String message(int elements) {
    return "<a>" + "<b/>".repeat(elements) + "\u00A0<c/></a>";
  }
}
