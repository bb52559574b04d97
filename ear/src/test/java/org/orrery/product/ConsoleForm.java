package org.orrery.product;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form of a page of the console, as it is sent by one of its buttons.
 *
 * @param fields by name, as the page has filled them
 */
record ConsoleForm(String path, Map<String, String> fields) {

  /**
   * The form of a page that has a button.
   *
   * @param button with its form: {@code form:button}
   */
  static Optional<ConsoleForm> of(Document page, String button) {
    return page.select("form[method=post]").stream()
        .filter(form -> button(form, button).isPresent())
        .map(form -> pressed(form, button))
        .findFirst();
  }

  private static Optional<Element> button(Element form, String name) {
    return form.select("input[type=submit]").stream()
        .filter(input -> input.attr("name").equals(name))
        .findFirst();
  }

  private static ConsoleForm pressed(Element form, String button) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input, textarea, select")) {
      boolean isLeftOut =
          field.attr("type").equals("submit")
              || (field.attr("type").equals("checkbox") && !field.hasAttr("checked"));
      if (!isLeftOut) {
        fields.put(field.attr("name"), value(field));
      }
    }
    fields.put(button, "pressed");
    return new ConsoleForm(form.attr("action"), fields);
  }

  private static String value(Element field) {
    if (field.attr("type").equals("checkbox") && !field.hasAttr("value")) {
      return "on";
    }
    if (!field.normalName().equals("select")) {
      return field.val();
    }
    Element chosen = field.selectFirst("option[selected]");
    Element shown = chosen == null ? field.selectFirst("option") : chosen;
    return shown == null ? "" : shown.val();
  }

  /** The same with another value of a field. */
  ConsoleForm with(String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(fields);
    others.put(name, value);
    return new ConsoleForm(path, others);
  }

  /** The same for another page. */
  ConsoleForm to(String another) {
    return new ConsoleForm(another, fields);
  }
}
