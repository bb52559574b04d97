package org.orrery.product;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the console answered.
 *
 * @param location where it leads to; empty = nowhere
 * @param type of the content
 */
record ConsoleAnswer(int status, String location, String type, String body) {

  /** To be signed in first. */
  static final String DOOR = "door";

  /** A form that did nothing, and was told nothing: its button is not on the page. */
  static final String NOTHING = "nothing";

  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final Pattern CODE = Pattern.compile("\\(([A-Z_]{3,})\\)");

  /** As a browser reads it. */
  Document page() {
    return Jsoup.parse(body);
  }

  /** What came of looking at a page: answered, to the door, or the code of a refusal. */
  String outcome() {
    if (status == FOUND) {
      return location.matches(".*/admin/(login|code)\\b.*") ? DOOR : SoapAnswer.ANSWERED;
    }
    return status == OK ? SoapAnswer.ANSWERED : problem();
  }

  /** What came of a form. */
  String outcomeOfForm() {
    if (status != OK) {
      return outcome();
    }
    Document page = page();
    Matcher code = CODE.matcher(page.select(".refused").text());
    if (code.find()) {
      return code.group(1);
    }
    return page.select(".told").isEmpty() ? NOTHING : SoapAnswer.ANSWERED;
  }

  /** All that is said of what is the matter, with N for each number. */
  String said() {
    Document page = page();
    String said = status == OK ? page.select(".refused").text() : page.select("main").text();
    return (status + " " + said).replaceAll("[0-9]+", "N");
  }

  /** Whether the page asks whether that is really meant. */
  boolean isQuestion() {
    return status == OK && !page().select(".question").isEmpty();
  }

  private String problem() {
    String code = page().select("main p.hint").text();
    return code.isEmpty() ? "HTTP_" + status : code;
  }
}
