package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class LetterheadTextTest {

  @Test
  void what_is_written_is_read_again() {
    Letterhead letterhead =
        new Letterhead(
            "A \\ B", "1 Street\nTown", "a@example.com", "VAT 1", "Bank\nTerms", Paper.LETTER);

    assertThat(LetterheadText.read(LetterheadText.write(letterhead))).isEqualTo(letterhead);
  }

  @Test
  void what_is_not_there_is_empty() {
    assertThat(LetterheadText.read("name = A")).isEqualTo(Letterhead.ofName("A"));
  }

  @Test
  void the_paper_is_named_in_any_case_of_letters() {
    assertThat(LetterheadText.read("name = A\npaper = letter").paper()).isEqualTo(Paper.LETTER);
    assertThatThrownBy(() -> LetterheadText.read("name = A\npaper = A3"))
        .hasMessage("paper is A4 or LETTER, not A3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "address = x",
        "name = A\npaper = A3",
        "name = A\ncolour = red",
        "name = A\nemail = x y",
        "name = \\uXY"
      })
  void what_is_not_understood_is_refused(String text) {
    assertThatThrownBy(() -> LetterheadText.read(text)).isInstanceOf(InvalidValueException.class);
  }
}
