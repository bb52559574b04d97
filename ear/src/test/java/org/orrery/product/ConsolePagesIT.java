package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Set<String> WAYS_TRIED = new HashSet<>();

  /** Minutes after which a grave form asks for the password again. */
  private static final int LONG_AGO = 60;

  private static final String PASSWORD_DUE = "PASSWORD_DUE";

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
    SoftAssertions softly = new SoftAssertions();
    for (String caller : page.outcomes().keySet()) {
      ConsoleAnswer answer = stage.caller(caller).get(path);
      outcomes.put(caller, answer.outcome());
      assertWaysAreOpen(caller, answer, softly);
    }

    softly.assertThat(outcomes).isEqualTo(page.outcomes());
    softly.assertAll();
  }

  /** What a page links to is shown to whom the page is shown, and what its filters ask for. */
  private void assertWaysAreOpen(String caller, ConsoleAnswer page, SoftAssertions softly)
      throws Exception {
    for (String link : page.links()) {
      if (isNew(caller, link)) {
        String outcome = stage.caller(caller).get(link).outcome();
        softly.assertThat(outcome).as(caller + " at " + link).isEqualTo(SoapAnswer.ANSWERED);
      }
    }
    for (String filter : page.filters()) {
      if (isNew(caller, filter)) {
        String outcome = stage.caller(caller).get(filter).outcome();
        softly.assertThat(outcome).as(caller + " at " + filter).isNotEqualTo("ACCESS_DENIED");
      }
    }
  }

  /** With N for each number: one of each kind is enough. */
  private static boolean isNew(String caller, String way) {
    return WAYS_TRIED.add(caller + ' ' + way.replaceAll("[0-9]+", "N"));
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
    stage.passwordsWereShown(LONG_AGO);
    ConsoleForm filled = desk.filledIn(form);
    List<String> before = footprint();
    SoftAssertions softly = new SoftAssertions();
    assertTakenFromItsPageAlone(filled, softly);
    if (form.isGrave()) {
      assertAsksForThePassword(form, filled, softly);
    }
    Map<String, String> outcomes = new LinkedHashMap<>(form.outcomes());
    for (String caller : form.refused()) {
      outcomes.put(caller, stage.caller(caller).send(filled).outcomeOfForm());
    }
    assertToldLikeWhatIsNotThere(form, filled, softly);
    assertNotOffered(form, filled, softly);
    List<String> written = new ArrayList<>(footprint());
    written.removeAll(before);
    softly.assertThat(written).as("whoever is refused wrote nothing").isEmpty();

    for (String caller : form.answered()) {
      stage.passwordsWereShown(LONG_AGO);
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

  /** In a browser that was left open. */
  private void assertAsksForThePassword(Form form, ConsoleForm filled, SoftAssertions softly)
      throws Exception {
    ConsoleCaller sender = stage.caller(ADMINISTRATOR);
    ConsoleForm without = filled.with(ConsoleCaller.PASSWORD_FIELD, "");
    softly
        .assertThat(sender.sendWithoutPassword(without).outcomeOfForm())
        .as("long after the password")
        .isEqualTo(PASSWORD_DUE);
    if (form.isAlwaysAsking()) {
      stage.passwordsWereShown(0);
      softly
          .assertThat(sender.sendWithoutPassword(without).outcomeOfForm())
          .as("right after the password")
          .isEqualTo(PASSWORD_DUE);
    }
  }

  /** To whom a form is refused for who he is, its button is not shown. */
  private void assertNotOffered(Form form, ConsoleForm filled, SoftAssertions softly)
      throws Exception {
    String taken = form.outcomes().get(ADMINISTRATOR);
    for (String caller : form.refused()) {
      if (!form.outcomes().get(caller).equals(taken)) {
        ConsoleAnswer page = stage.caller(caller).get(filled.path());
        softly
            .assertThat(ConsoleForm.of(page.page(), form.button()))
            .as("offered to " + caller)
            .isEmpty();
      }
    }
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
