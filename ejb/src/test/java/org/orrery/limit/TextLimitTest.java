package org.orrery.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class TextLimitTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "ë & < ' \"", "😀 смешно", " spaces "})
  void text_of_any_script_is_kept_as_it_is(String text) {
    assertThat(TextLimit.DESCRIPTION.check("description", text)).isSameAs(text);
  }

  @Test
  void length_is_counted_in_characters_as_people_count_them() {
    assertThat(TextLimit.DESCRIPTION.check("description", "😀".repeat(255))).isNotEmpty();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TextLimit.DESCRIPTION.check("description", "x".repeat(256)))
        .withMessageContaining("description");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "\ud800"})
  void control_characters_and_half_characters_are_refused(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TextLimit.NOTE.check("note", text));
  }

  @Test
  void a_note_may_have_lines_and_a_description_has_one() {
    assertThat(TextLimit.NOTE.check("note", "one\r\n\ttwo")).isNotEmpty();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TextLimit.DESCRIPTION.check("description", "one\ntwo"));
  }
}
