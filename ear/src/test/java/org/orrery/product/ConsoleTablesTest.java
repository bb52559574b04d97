package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables by which the console is tested have all that its views have, and no more. */
class ConsoleTablesTest {

  /** What is nobody's but who sends it, and tried by the tests of the sign-in and of Today. */
  private static final Set<String> OF_ONES_OWN =
      Set.of(
          "login login:enter",
          "code secondStep:enter",
          "page leave:signOut",
          "me again:another",
          "me confirm:switchOn",
          "me off:switchOff",
          "today show:steps");

  private static final Set<String> FIELDS_OF_ONES_OWN =
      Set.of("login login:name", "login login:password", "code secondStep:code", "me confirm:code");

  @Test
  void every_page_has_a_row() {
    Set<String> rows = new TreeSet<>();
    ConsoleTable.pages().forEach(page -> rows.add(page.page()));

    assertThat(rows).isEqualTo(ConsoleViews.pages());
  }

  @Test
  void every_button_that_sends_a_form_has_a_row() {
    Set<String> buttons = ConsoleViews.buttons();
    assertThat(buttons).containsAll(OF_ONES_OWN);
    buttons.removeAll(OF_ONES_OWN);

    Set<String> rows = new TreeSet<>();
    ConsoleTable.forms().forEach(form -> rows.add(form.view() + ' ' + form.button()));
    assertThat(rows).isEqualTo(buttons);
  }

  @Test
  void every_field_for_text_has_a_row() {
    Set<String> names = new TreeSet<>();
    ConsoleTable.fields().forEach(field -> names.add(field.view() + ' ' + field.name()));
    Set<String> fields = ConsoleViews.fields();
    assertThat(fields).containsAll(FIELDS_OF_ONES_OWN);
    fields.removeAll(FIELDS_OF_ONES_OWN);

    assertThat(fields).allSatisfy(field -> assertThat(names).anyMatch(name -> is(field, name)));
    assertThat(names).allSatisfy(name -> assertThat(fields).anyMatch(field -> is(field, name)));
  }

  /** A view that lists fields has an expression in the place of the name. */
  private static boolean is(String field, String name) {
    int expression = field.indexOf("#{");
    return expression < 0 ? field.equals(name) : name.startsWith(field.substring(0, expression));
  }
}
