package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.product.ConsoleTable.Field;
import org.orrery.product.ConsoleTable.Page;

/** HTML typed into each field of the console: text wherever it is shown, and never markup. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleHtmlIT {

  /** Ends whatever stands around a text in a page: an attribute, or the text of a field. */
  private static final String ENDS = "'\"></textarea>";

  private static final String MARKUP = "<img class=p";
  private static final String ELEMENT = "img[class^=p]";
  private static final String ASKING =
      "form[method=get] input:not([type=hidden]):not([type=checkbox])";
  private static final List<String> EVERYBODY = List.of("administrator", "reseller", "support");

  private static final Pattern ID = Pattern.compile("[?&]id=([^&]*)");

  private final Map<Field, Typed> typed = new LinkedHashMap<>();
  private final ConsoleStage stage = ConsoleStage.shared();

  /**
   * What was typed, what was said of it, and the page that shows it.
   *
   * @param shown the answer to the form, if no page shows it
   */
  private record Typed(String text, ConsoleAnswer answer, ConsoleAnswer shown) {}

  @BeforeAll
  void type_it_in_everywhere() throws Exception {
    ConsoleDesk desk = new ConsoleDesk(stage);
    for (Field field : ConsoleTable.fields()) {
      String text = ENDS + MARKUP + typed.size() + ">";
      ConsoleForm form = desk.filledIn(field.form(), Map.of(field.name(), text));
      ConsoleAnswer answer = stage.caller("administrator").send(form);
      typed.put(field, new Typed(text, answer, shown(field, form).orElse(answer)));
    }
  }

  private Optional<ConsoleAnswer> shown(Field field, ConsoleForm form) throws Exception {
    if (field.shown().isEmpty()) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(form.path());
    String page = field.shown().replace("{=id}", id.find() ? id.group(1) : "");
    return Optional.of(look("administrator", "/admin/" + page));
  }

  static List<Field> fields() {
    return ConsoleTable.fields();
  }

  static List<Page> pages() {
    return ConsoleTable.pages();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void html_is_refused_or_shown_as_the_text_that_was_typed(Field field) {
    Typed it = typed.get(field);
    assertThat(it.answer().outcomeOfForm()).as(it.answer().said()).isEqualTo(field.outcome());
    assertNoMarkup(it.answer());
    assertNoMarkup(it.shown());

    if (!field.shown().isEmpty()) {
      assertThat(texts(it.shown())).anyMatch(text -> text.contains(it.text()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_page_has_it_as_markup(Page page) throws Exception {
    for (String caller : EVERYBODY) {
      assertNoMarkup(look(caller, page.path()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_only_asks_shows_it_as_text(Page page) throws Exception {
    String path = stage.fill(page.path());
    for (Element field : stage.caller("administrator").get(path).page().select(ASKING)) {
      String text = URLEncoder.encode(ENDS + MARKUP + ">", StandardCharsets.UTF_8);
      String asked = path.replaceAll("([?&])" + field.attr("name") + "=[^&]*", "$1x=");
      assertNoMarkup(
          look(
              "administrator",
              asked + (asked.contains("?") ? "&" : "?") + field.attr("name") + "=" + text));
    }
  }

  @Test
  void a_login_that_is_none_is_no_markup() throws Exception {
    Document door = stage.caller("nobody").get("/admin/login").page();
    ConsoleForm form = ConsoleForm.of(door, "enter").orElseThrow();
    ConsoleCaller nobody = stage.caller("nobody");

    ConsoleAnswer answer =
        nobody.sendAsItIs(
            form.with("name", ENDS + MARKUP + ">").with("password", "x"),
            "Origin",
            nobody.origin());

    assertThat(answer.outcomeOfForm()).isEqualTo("AUTHENTICATION_FAILED");
    assertNoMarkup(answer);
  }

  @Test
  void what_a_customer_sent_is_no_markup() throws Exception {
    String text = ENDS + MARKUP + "signup>";
    SignupForm form =
        new SignupForm(Cast.unusedLogin("html"))
            .paidBy("Check")
            .with("descr", text)
            .owner("first_name", text)
            .owner("company", text)
            .pair("comment", text);
    String signup = stage.cast().signUp(Identity.ADMINISTRATOR, form).signup();

    ConsoleAnswer shown = look("administrator", "/admin/signup?id=" + signup);
    assertNoMarkup(shown);
    assertThat(texts(shown)).anyMatch(shownText -> shownText.contains(text));
    assertNoMarkup(look("administrator", "/admin/signups"));
  }

  private ConsoleAnswer look(String caller, String path) throws Exception {
    return stage.caller(caller).get(stage.fill(path));
  }

  /** A file that is no page may hold it: no browser makes a page of it. */
  private static void assertNoMarkup(ConsoleAnswer answer) {
    if (answer.type().startsWith("text/html")) {
      assertThat(answer.page().select(ELEMENT)).isEmpty();
      assertThat(answer.body()).doesNotContain(MARKUP);
    }
  }

  /** All that a reader sees: the texts of elements, and what stands in fields. */
  private static List<String> texts(ConsoleAnswer answer) {
    if (!answer.type().startsWith("text/html")) {
      return List.of(answer.body().replace("\"\"", "\""));
    }
    Document page = answer.page();
    List<String> texts = new ArrayList<>();
    texts.add(page.text());
    texts.addAll(
        page.select("input, textarea").stream().map(Element::val).collect(Collectors.toList()));
    return texts;
  }
}
