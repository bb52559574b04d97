package org.orrery.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

  /** Where its links lead within the console, each once. */
  Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    page().select("a[href^=/admin/]").forEach(link -> links.add(link.attr("href")));
    return links;
  }

  /** What its filters ask for as they stand, before anything is typed. */
  Set<String> filters() {
    Set<String> filters = new LinkedHashSet<>();
    for (Element form : page().select("form[method=get][action]")) {
      StringJoiner query = new StringJoiner("&", form.attr("action") + "?", "");
      form.select("input[value~=.][name]")
          .forEach(
              field ->
                  query.add(
                      field.attr("name")
                          + "="
                          + URLEncoder.encode(field.val(), StandardCharsets.UTF_8)));
      filters.add(query.toString());
    }
    return filters;
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
