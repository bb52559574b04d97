package org.orrery.resale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the lines of a reseller's collective invoice are called. */
class ResaleTextsTest {

  @Test
  void a_line_tells_what_was_resold_and_how_often() {
    assertThat(ResaleTexts.line("Resold", "Mailbox", 12)).isEqualTo("Resold: Mailbox (12 charges)");
    assertThat(ResaleTexts.line("Resold", "Mailbox", 1)).isEqualTo("Resold: Mailbox");
    assertThat(ResaleTexts.line("Returned", "Mailbox", 1)).isEqualTo("Returned: Mailbox");
    assertThat(ResaleTexts.line("Resold", "", 2)).isEqualTo("Resold: Other (2 charges)");
  }

  @Test
  void a_long_description_leaves_room_for_the_words_around_it() {
    assertThat(ResaleTexts.line("Resold", "x".repeat(220), 1))
        .isEqualTo("Resold: " + "x".repeat(220));
    assertThat(ResaleTexts.line("Resold", "x".repeat(221), 1))
        .isEqualTo("Resold: " + "x".repeat(220) + "…");
  }
}
