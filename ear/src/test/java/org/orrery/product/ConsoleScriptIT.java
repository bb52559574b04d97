package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** HTML in a browser that would run it, where a script of ours puts it on a page. */
@NeedsBrowser
class ConsoleScriptIT {

  private static final String HTML = "</textarea><img src=x onerror=document.title='stolen'>";
  private static final String FOUND = "#found";

  private final ConsoleStage stage = ConsoleStage.shared();

  @Test
  void what_is_found_as_one_types_is_text() throws Exception {
    ConsoleTable.Form contact = contactForm();
    ConsoleForm form = new ConsoleDesk(stage).filledIn(contact, Map.of("act:company", HTML));
    assertThat(stage.caller("administrator").send(form).outcomeOfForm())
        .isEqualTo(SoapAnswer.ANSWERED);

    try (Browser browser = Browser.signedIn(stage.product())) {
      browser.page().locator("#search").fill(stage.fill("{login}"));
      browser.page().locator(FOUND).waitFor();

      assertThat(browser.page().locator(FOUND).innerText()).contains(HTML);
      assertThat(browser.page().locator(FOUND + " img").count()).isZero();
      assertThat(browser.page().title()).doesNotContain("stolen");

      browser.page(stage.fill("account?id={account}&tab=contacts"));
      assertThat(browser.text()).contains(HTML);
      assertThat(browser.page().locator("main img").count()).isZero();
    }
  }

  private static ConsoleTable.Form contactForm() {
    return ConsoleTable.forms().stream()
        .filter(form -> form.page().endsWith("&do=contact"))
        .findFirst()
        .orElseThrow();
  }
}
