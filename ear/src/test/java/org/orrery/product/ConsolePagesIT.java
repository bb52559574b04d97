package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.product.ConsoleTable.Form;
import org.orrery.product.ConsoleTable.Page;

/**
 * Every page of the console asked for, and every form of it sent, by everybody, about things of a
 * reseller and of its customer.
 *
 * <p>The last rows move the clock of the stage: what is made for a day that was today is refused
 * then. By their names the tests run in an order in which nothing of that comes after it.
 */
class ConsolePagesIT {

  private static final int FORBIDDEN = 403;
  private static final String ADMINISTRATOR = "administrator";
  private static final String RIVAL = "rival";

  /** A hold of all billing concerns whoever sells. */
  private static final String OF_EVERY_SELLER = "id={hold}";

  private static final String ORIGIN = "Origin";

  private final ConsoleStage stage = ConsoleStage.shared();
  private final ConsoleDesk desk = new ConsoleDesk(stage);

  static List<Page> pages() {
    return ConsoleTable.pages();
  }

  static List<Page> pagesOfThings() {
    return pages().stream().filter(page -> page.query().contains("{")).toList();
  }

  static List<Form> forms() {
    return ConsoleTable.forms();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_shown_to_whom_the_table_says(Page page) throws Exception {
    String path = stage.fill(page.path());
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (String caller : page.outcomes().keySet()) {
      outcomes.put(caller, stage.caller(caller).get(path).outcome());
    }

    assertThat(outcomes).isEqualTo(page.outcomes());
  }

  @ParameterizedTest
  @MethodSource("pagesOfThings")
  void what_is_anothers_is_told_like_what_is_not_there(Page page) throws Exception {
    ConsoleCaller rival = stage.caller(RIVAL);
    ConsoleAnswer anothers = rival.get(stage.fill(page.path()));

    assertThat(anothers.body()).doesNotContain("account?id=" + stage.fill("{account}"));
    assertThat(anothers.page().select("tbody, #found").text())
        .doesNotContain(stage.fill("{login}"));
    if (!page.query().equals(OF_EVERY_SELLER)) {
      assertThat(told(anothers))
          .isEqualTo(told(rival.get(ConsoleStage.fillWithNothing(page.path()))));
    }
  }

  private static String told(ConsoleAnswer answer) {
    return answer.outcome().equals(SoapAnswer.ANSWERED) ? answer.outcome() : answer.said();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_taken_from_its_page_alone_and_from_whom_the_table_says(Form form)
      throws Exception {
    ConsoleForm filled = desk.filledIn(form);
    List<String> before = footprint();
    SoftAssertions softly = new SoftAssertions();
    assertTakenFromItsPageAlone(filled, softly);
    Map<String, String> outcomes = new LinkedHashMap<>(form.outcomes());
    for (String caller : form.refused()) {
      outcomes.put(caller, stage.caller(caller).send(filled).outcomeOfForm());
    }
    assertToldLikeWhatIsNotThere(form, filled, softly);
    List<String> written = new ArrayList<>(footprint());
    written.removeAll(before);
    softly.assertThat(written).as("whoever is refused wrote nothing").isEmpty();

    for (String caller : form.answered()) {
      outcomes.put(caller, stage.caller(caller).send(desk.filledIn(form)).outcomeOfForm());
    }
    softly.assertThat(outcomes).isEqualTo(form.outcomes());
    softly.assertAll();
  }

  /** By who may send it, from another site, or with what another session knows. */
  private void assertTakenFromItsPageAlone(ConsoleForm form, SoftAssertions softly)
      throws Exception {
    ConsoleCaller sender = stage.caller(ADMINISTRATOR);
    String origin = sender.origin();
    ConsoleForm own = form.with(ConsoleCaller.TOKEN_FIELD, sender.token());
    Map<String, ConsoleAnswer> answers = new LinkedHashMap<>();
    answers.put("from nowhere", sender.sendAsItIs(own));
    answers.put("from another site", sender.sendAsItIs(own, ORIGIN, "https://example.org"));
    answers.put(
        "a cross-site one", sender.sendAsItIs(own, ORIGIN, origin, "Sec-Fetch-Site", "cross-site"));
    for (String token : List.of("", "x", stage.caller("reseller").token())) {
      ConsoleForm foreign = form.with(ConsoleCaller.TOKEN_FIELD, token);
      answers.put("with the token '" + token + "'", sender.sendAsItIs(foreign, ORIGIN, origin));
    }
    answers.forEach(
        (how, answer) -> softly.assertThat(answer.status()).as(how).isEqualTo(FORBIDDEN));
  }

  private void assertToldLikeWhatIsNotThere(Form form, ConsoleForm filled, SoftAssertions softly)
      throws Exception {
    if (form.page().contains("{") && form.refused().contains(RIVAL)) {
      ConsoleCaller rival = stage.caller(RIVAL);
      ConsoleForm ofNothing = filled.to(ConsoleStage.fillWithNothing(form.path()));
      softly
          .assertThat(rival.send(filled).said())
          .as("to a rival")
          .isEqualTo(rival.send(ofNothing).said());
    }
  }

  /** Without what is noted whatever becomes of a form, and of a form that is refused. */
  private List<String> footprint() throws Exception {
    stage.awaitJobs();
    return Footprint.of(stage.rows()).stream()
        .filter(line -> !line.matches("(console_session|idempotency_key) .*"))
        .toList();
  }

  @Test
  void a_customer_is_not_let_in() throws Exception {
    assertThat(stage.caller("stranger").session()).isEmpty();
    assertThat(stage.caller("support").session()).isNotEmpty();
  }

  @Test
  void a_session_that_somebody_else_chose_is_not_taken_over() throws Exception {
    String attackers = stage.come("reseller").session();
    ConsoleCaller victim = new ConsoleCaller(stage.product()).choosing(attackers);
    victim.signIn(Identity.ADMINISTRATOR);

    assertThat(victim.session()).isNotEmpty().isNotEqualTo(attackers);
    assertThat(stage.come("reseller").choosing(attackers).get("/admin/settings").outcome())
        .isIn(ConsoleAnswer.DOOR, "ACCESS_DENIED");

    String invented = "A".repeat(attackers.length());
    ConsoleCaller another = new ConsoleCaller(stage.product()).choosing(invented);
    assertThat(another.get("/admin/accounts").outcome()).isEqualTo(ConsoleAnswer.DOOR);
    assertThat(another.signIn(Identity.ADMINISTRATOR).session())
        .isNotEmpty()
        .isNotEqualTo(invented);
  }
}
